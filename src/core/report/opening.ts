/** `各位代表：`, `尊敬的各位代表！`: a line that greets and says nothing else. Takes folded text. */
export function isSalutation(folded: string): boolean {
	return folded.length <= 20 && /^(?:各位|尊敬的)(?:代表|委员|同志|领导|来宾)/.test(folded);
}

/** `现在，我代表国务院，向大会报告政府工作`: the sentence that every report opens with. Takes folded text. */
export function isOpening(folded: string): boolean {
	return /^(?:各位代表[:!,])?(?:现在,?)?(?:我|请允许我).{0,4}代表.{2,40}(?:报告|审议)/.test(folded);
}
