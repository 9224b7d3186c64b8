/** Characters of one post. */
export const longestPost = 20_000;
/** People who are told of one post because it mentions them. */
export const mostMentioned = 20;
/** Places in one post where a mention may begin, before it is taken for a flood. */
export const mostPlaces = 200;
/** Posts of one page of a discussion. */
export const postsOfPage = 50;
/** A post is found by its words as long as no more than so many came after it. */
export const mostFound = 200;

/** The page, from 1, on which a post stands. */
export const pageOfPost = (number: number) => Math.max(1, Math.ceil(number / postsOfPage));

/** The address of a discussion, or of one of its posts, which stays. */
export const addressOfPost = (discussion: string, post?: number) => `/discussions/${discussion}${post === undefined ? "" : `${post > postsOfPage ? `?post=${post}` : ""}#post-${post}`}`;

/** What an open page listens for that shows what is said about a thing. */
export const talkOn = (on: string) => `talk:${on.slice(on.indexOf(":") + 1)}` as const;
