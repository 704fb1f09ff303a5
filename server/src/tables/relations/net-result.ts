/**
 * Whether labels name a difference that accounts always have: a surplus is income less expenditure. Must not
 * look at numbers.
 */
import { foldLabel } from '../labels.ts';
import type { Axis } from '../lines.ts';
import type { Formula } from './relation.ts';

const income =
  /^(?:total |gross |operating |all )*(?:income|revenues?|receipts|recettes|produits|ingresos)(?: total(?:e?s)?)?(?:,? (?:for the (?:year|period)))?$/;
const spending =
  /^(?:total |gross |operating |all )*(?:expenditures?|expenses?|costs?|payments|disbursements|spending|dépenses|charges|gastos|egresos)(?: total(?:e?s)?)?(?:,? (?:for the (?:year|period)))?$/;
const surplus =
  /^(?:net |operating |annual )*(?:surplus|result|excess|excédent|résultat|superávit|resultado)(?!\p{L})/u;
const deficit = /^(?:net |operating |annual )*(?:deficit|shortfall|déficit)(?!\p{L})/u;

/** Either order of the operands for a deficit, which some print with its sign and some without. */
export function isNetResult({ lines }: Axis, at: number, formula: Formula): boolean {
  if (formula.kind !== 'difference' || formula.base !== 'line') return false;
  const own = foldLabel(lines[at]!.label);
  const isDeficit = deficit.test(own);
  if (!isDeficit && !surplus.test(own)) return false;
  const [first, second] = [formula.first, formula.second].map((one) =>
    foldLabel(lines[one]!.label),
  );
  if (income.test(first!) && spending.test(second!)) return true;
  return isDeficit && spending.test(first!) && income.test(second!);
}
