import { parseReport } from '../../../../src/core';
import { Promises } from '../../support/promises';

const old = parseReport(`# 2024年双年县政府工作报告

一、2024年主要目标

主要预期目标是：城乡居民收入增长与经济增长同步；水耗强度和粉尘排放量继续下降；木材加工业增加值、茶叶加工业增加值均增长8%；鲜果出口、干果出口分别增长5%；红茶销量、绿茶销量增长8%；人均养老补助标准由40元提高到45元；城乡居民体检率和用药率保持在90%和95%以上。

二、2024年重点工作

实现各村5G和有线广播全覆盖。确保松岭和柏坡文化站投入使用。打造青水河、白水河两条景观带。完成图书馆扩建和档案馆搬迁。新建公厕、转运站共30座。和美院落覆盖率达到60%。开通南湖至北岭、北岭至东坞航道。
`);
const fresh = parseReport(`# 2025年双年县政府工作报告

一、2024年工作回顾

地区生产总值增长6%。农村居民人均收入增长9%。粉尘排放量继续下降。木材加工业增加值、茶叶加工业增加值分别增长9%、7%。鲜果出口、干果出口分别增长5.5%和6%。红茶销量、绿茶销量分别增长9%、7%。人均养老补助标准由40元提高到46元。城乡居民体检率达到97%。

各村5G、有线广播全部通达。柏坡文化站投入使用。打造白水河、城北堤岸等两条景观带。图书馆扩建工程完工，档案馆完成搬迁。新建公厕、转运站共31座。和美院落覆盖率达到65%。南湖至北岭、北岭至东坞航道通航。
`);

const promises = new Promises(old, fresh);

describe('a promise of several things', () => {
	promises.hold([
		['城乡居民收入', 'unclear', 'partly', 'is open where one rate of two is told'],
		['水耗', 'unclear', 'partly', 'is open where one indicator of two is told of'],
		['木材', 'missed', 'figures', 'is missed where one figure for both is missed by one'],
		['鲜果', 'met', 'figures', 'is kept where one figure for both is reached by both'],
		['红茶', 'missed', 'figures', 'is missed by one also where nothing says that it is of each'],
		['养老', 'met', 'figures', 'is one promise where it is so much for each person'],
		['体检率', 'unclear', 'no-figure', 'is open where one figure of two is told'],
		['文化站', 'unclear', 'partly', 'is open where one house of two is told of'],
		['青水河', 'unclear', 'partly', 'is open where other things make up the number'],
		['档案馆', 'met', 'words', 'is kept where each is told of in a clause of its own'],
		['转运站', 'met', 'figures', 'is one promise where it is of a sum'],
		['和美', 'met', 'figures', 'is one where the word that joins is part of a name'],
		['航道', 'met', 'words', 'is kept where all are told of'],
		['有线广播', 'met', 'words', 'is kept where each is named without how far it was to come'],
	]);
});
