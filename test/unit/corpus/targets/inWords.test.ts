import * as assert from 'node:assert/strict';
import { parseReport } from '../../../../src/core';
import { Promises } from '../../support/promises';

const old = parseReport(`# 2024年双年县政府工作报告

一、2024年重点工作

（一）做强产业。松岭数据基地机房楼竣工投入使用。全面完成林场管护改革任务。完成柳林老街排水二期工程。推动青禾面粉、白鹭制衣、红石建材等项目开工建设。

推进果园共管，开工东岭等山地光伏项目。实施“四化同步、城乡融合”战略。确保青禾河公铁大桥一季度完成核准并开工建设。

（二）改善民生。实现街巷路灯维护全覆盖。实现育婴服务中心全覆盖。实现乡村广播全覆盖。开通南湖至北岭航道。
`);
const fresh = parseReport(`# 2025年双年县政府工作报告

一、2024年工作回顾

松岭数据基地机房楼进入设备调试环节。深化林场管护改革。二期工程柳林段开工建设。青禾面粉项目开工建设。

山地光伏项目马尾坡一期投产。青禾河公铁大桥完成项目核准。

社区诊所实现儿科服务全覆盖。大力开展街巷路灯维护整治工作。乡村广播实现全部覆盖。南湖至北岭航道顺利通航。
`);

const promises = new Promises(old, fresh);

describe('a promise in words', () => {
	promises.hold([
		['机房楼', 'unclear', 'no-stage', 'is open where the stage that is told of is none that was promised'],
		['管护改革', 'unclear', 'no-stage', 'is open where what was to be finished is only furthered'],
		['路灯', 'unclear', 'no-stage', 'is open where all were promised and some are told of'],
		['老街', 'unclear', 'partly', 'is open where little of its name is told of'],
		['青禾', 'unclear', 'partly', 'is open where one of three is told of'],
		['光伏', 'unclear', 'partly', 'is open where none that it names is told of'],
		['公铁大桥', 'missed', 'words', 'is missed where what was to begin was only approved'],
		['育婴', 'not-reported', 'silent', 'is not answered by what else covers all'],
		['广播', 'met', 'words', 'is kept where all are told of'],
		['航道', 'met', 'words', 'is kept where its use is told of'],
	]);

	it('is none where in step is a name', () => assert.throws(() => promises.of('四化'), /no target/));
});
