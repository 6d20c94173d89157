// The calls that the test makes: each kind of wrong value at each place.
import { subjects, type Parameter, type Place, type Subject } from './subjects';
import { KINDS, NOT_INTEGERS, TOO_WIDE, VIEWS, type Kind } from './values';

/** A call with a value of that kind as the argument of that index, or as a member of it. */
export interface Case {
  subject: Subject;
  index: number;
  member?: string;
  /** 'missing': this argument and all that follow are left out. */
  kind: Kind | 'missing';
  /** Whether it must throw. Otherwise it may be accepted, or fail with an errno. */
  mustThrow: boolean;
}

const kindsOf = (values: object): Kind[] => Object.keys(values) as Kind[];

/** Members that a call ignores, as C does. */
const IGNORED: Record<string, RegExp> = {
  freeaddrinfo: /./,
  freeifaddrs: /./,
  if_freenameindex: /./,
  getaddrinfo: /^hints.ai_(addr|addrlen|canonname|next)$/,
  CMSG_FIRSTHDR: /^msgh.(?!msg_control)/,
  CMSG_NXTHDR: /^msgh.(?!msg_control)/,
  from_cmsgs: /^msg.(?!msg_control)/,
  reset_message: /^msg.msg_(iov|iovlen|namelen|controllen|flags)$/, // some it sets
  sendmmsg: /^msgvec.msg_len$/,
  recvmmsg: /^msgvec.msg_len$/,
  sigaction: /^oldact./,
};

const of32Bits = /^(int|socklen_t|pid_t|mode_t|clockid_t|in_addr_t)$/;
const TEXTS: Kind[] = ['a string', 'a numeric string']; // of a char array
const OBJECTS: Kind[] = ['a Date', 'an ArrayBuffer', 'a view', 'an object with valueOf'];

/** Kinds that the declared type excludes, and that are documented to be accepted or left to the call. */
function alsoAccepted({ names, accepts, type }: Place, { use, name }: Subject, inside: boolean): Kind[] {
  if (/^\[/.test(type)) return ['an array', 'an array of strings'];
  if (/free/.test(name)) return ['an array of strings'];
  if (inside && names.includes('timeout')) return ['a fraction', 'Infinity', '2 ** 64'];
  if (use === 'method' && /^(count|n)$/.test(names.at(-1)!)) return [...OBJECTS, '2 ** 64']; // EFAULT, as in C
  // A pointer to a struct or to numbers may be any memory, or NULL. The macros in JavaScript need an instance.
  const isPointer =
    use === 'call' &&
    /Array(BufferView)?\b|(^| )[a-z_0-9]+(_t)?( \||$)/.test(type) &&
    !/^(int|number|string|bigint)\b/.test(type);
  if (isPointer && accepts.every((kind) => kind === 'null')) return ['a view', 'null'];
  if (isPointer && accepts.includes('a view')) return ['null'];
  // C's conversion: a number is truncated. A struct inside a struct takes its members, and undefined is no initializer.
  const isMember = use === 'assign' || (use === 'construct' && inside);
  if (isMember && accepts.includes('a number')) return ['undefined', 'a fraction', ...kindsOf(TOO_WIDE), '2 ** 64'];
  if (isMember) return [...OBJECTS, 'an object', 'undefined', ...(/Array/.test(type) ? TEXTS : [])];
  return accepts.includes('an object') ? OBJECTS : [];
}

function casesAt(subject: Subject, index: number, place: Place, member?: string): Case[] {
  const at = { subject, index, ...(member !== undefined && { member }) };
  const { accepts, type } = place;
  const numbers = accepts.includes('a number')
    ? [...kindsOf(NOT_INTEGERS), ...(of32Bits.test(type) ? kindsOf(TOO_WIDE) : [])]
    : [];
  const kinds = [...kindsOf(KINDS).filter((kind) => !accepts.includes(kind)), ...numbers];
  const lenient = alsoAccepted(place, subject, member !== undefined);
  const isIgnored =
    member !== undefined && IGNORED[subject.name]?.test(`${subject.parameters[index]!.names[0]}.${member}`) === true;
  const isMemory = accepts.includes('a view') || lenient.includes('a view');
  return [
    ...kinds.map((kind) => ({ ...at, kind, mustThrow: !isIgnored && !lenient.includes(kind) })),
    ...(isMemory ? kindsOf(VIEWS) : []).map((kind) => ({ ...at, kind, mustThrow: false })),
  ];
}

function casesOf(subject: Subject, membersOf: (subject: Subject) => Place[]): Case[] {
  return subject.parameters.flatMap((parameter: Parameter, index) => {
    const members = parameter.object?.members ?? (subject.use === 'construct' && index === 0 ? membersOf(subject) : []);
    const isMissing = subject.use !== 'assign' && !parameter.optional;
    return [
      ...casesAt(subject, index, parameter),
      ...(isMissing ? [{ subject, index, kind: 'missing' as const, mustThrow: true }] : []),
      ...members.flatMap((place) => casesAt(subject, index, place, place.names[0])),
    ];
  });
}

// Not checked in this way yet: helpers that were added after the test. A name leaves this list once its arguments are.
export const PENDING = /^(array|call|readvn|recvmmsg|sendfile|sendmmsg|splice|writevn)$/;
const isPending = ({ subject: { name, member, module, use }, member: inside, kind }: Case): boolean =>
  kind === 'an array of strings' && inside === 'filter'
    ? true
    : /^(recvmmsg|sendmmsg|sendfile|splice)$/.test(member ?? name)
      ? module.endsWith('/promises')
      : (name !== 'array' || kind === 'an array of strings') && PENDING.test(use === 'call' ? name : (member ?? ''));

/** All cases. */
export function plan(): Case[] {
  const all = subjects();
  const membersOf = ({ module, name }: Subject): Place[] =>
    all.flatMap((each) =>
      each.use === 'assign' && each.module === module && each.name === name ? each.parameters : [],
    );
  // An accepted set of signals would be waited for, and an accepted text printed.
  const hasEffect = ({ subject, mustThrow }: Case): boolean =>
    !mustThrow && /^sig(suspend|wait|timedwait)|puts$|printf$/.test(subject.name);
  return all.flatMap((subject) => casesOf(subject, membersOf)).filter((each) => !hasEffect(each) && !isPending(each));
}
