// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/page/RobotsFile.h"

#include <algorithm>

namespace watchkeeper {

namespace {

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || QByteArrayView("-._~").contains(c);
}

void appendByte(QByteArray *text, char byte)
{
    *text += '%' + QByteArray(1, byte).toHex().toUpper();
}

//! \brief Encodes a path in one way only, so that `/%7ea` equals `/~a` and a letter beyond ASCII its percent-encoded form (RFC 9309, 2.2.2).
//! \param special  characters that stay as they are, because they have a meaning in a pattern
QByteArray canonicalPath(QByteArrayView path, QByteArrayView special)
{
    constexpr QByteArrayView kReserved(":/?#[]@!&'()+,;="); // without `$` and `*`
    QByteArray canonical;
    canonical.reserve(path.size());
    for (qsizetype at = 0; at < path.size(); ++at) {
        const char c = path[at];
        if (c == '%' && at + 2 < path.size()) {
            bool isHex = false;
            const char byte = static_cast<char>(path.sliced(at + 1, 2).toUInt(&isHex, 16));
            if (isHex) {
                if (isUnreserved(byte))
                    canonical += byte;
                else
                    appendByte(&canonical, byte);
                at += 2;
                continue;
            }
        }
        if (isUnreserved(c) || c == '%' || kReserved.contains(c) || special.contains(c))
            canonical += c;
        else
            appendByte(&canonical, c);
    }
    return canonical;
}

QByteArray canonicalPattern(QByteArrayView pattern)
{
    const bool isAnchored = pattern.endsWith('$'); // elsewhere, it is a usual character
    return canonicalPath(isAnchored ? pattern.chopped(1) : pattern, "*") + (isAnchored ? "$" : "");
}

//! Whether the pattern matches the beginning of the path, or all of it if it ends with `$`. A `*` matches any text.
bool isPatternMatch(QByteArrayView pattern, QByteArrayView path)
{
    const bool isAnchored = pattern.endsWith('$');
    if (isAnchored)
        pattern.chop(1);
    qsizetype star = pattern.indexOf('*');
    if (star < 0)
        return path.startsWith(pattern) && (!isAnchored || path.size() == pattern.size());
    if (!path.startsWith(pattern.first(star)))
        return false;
    path = path.sliced(star);
    while (star >= 0) { // the leftmost place of each piece leaves the most for those that follow
        pattern = pattern.sliced(star + 1);
        star = pattern.indexOf('*');
        if (star < 0 && isAnchored)
            return path.endsWith(pattern);
        const QByteArrayView piece = star < 0 ? pattern : pattern.first(star);
        const qsizetype found = path.indexOf(piece);
        if (found < 0)
            return false;
        path = path.sliced(found + piece.size());
    }
    return true;
}

//! Returns the product token of `Watchkeeper/1.0`, in lower case.
QByteArray productToken(QByteArrayView agent)
{
    if (agent.startsWith('*'))
        return "*";
    const auto *end = std::find_if_not(agent.begin(), agent.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    });
    return agent.first(end - agent.begin()).toByteArray().toLower();
}

std::optional<std::chrono::milliseconds> readDelay(const QByteArray &value)
{
    constexpr double kMaxSeconds = 24 * 60 * 60;
    bool isNumber = false;
    const double seconds = value.toDouble(&isNumber);
    if (!isNumber || !(seconds >= 0)) // also not a number
        return std::nullopt;
    return std::chrono::milliseconds(qRound64(std::min(seconds, kMaxSeconds) * 1000));
}

} // namespace

RobotsFile::RobotsFile(QByteArrayView body)
    : m_isTruncated(body.size() > kMaxSize)
{
    body = body.first(std::min(body.size(), kMaxSize));
    if (body.startsWith("\xef\xbb\xbf"))
        body = body.sliced(3);
    bool isAgentList = false; // the lines before are names of agents, to which more can be added
    int number = 0;
    for (qsizetype begin = 0; begin < body.size();) {
        const auto *found = std::find_if(body.begin() + begin, body.end(), [](char c) { return c == '\n' || c == '\r'; });
        const qsizetype end = found - body.begin();
        const QByteArrayView line = body.sliced(begin, end - begin);
        begin = end + (body.sliced(end).startsWith("\r\n") ? 2 : 1);
        ++number;
        if (m_isTruncated && end == body.size())
            break; // the line may be cut
        const QByteArrayView content = line.first(line.indexOf('#') < 0 ? line.size() : line.indexOf('#'));
        const qsizetype colon = content.indexOf(':');
        if (colon < 0)
            continue;
        const QByteArray key = content.first(colon).trimmed().toByteArray().toLower();
        const QByteArray value = content.sliced(colon + 1).trimmed().toByteArray();
        if (key == "user-agent") {
            if (!isAgentList)
                m_groups.emplaceBack();
            isAgentList = true;
            m_groups.last().agents.append(productToken(value));
        } else if (key == "sitemap") {
            m_sitemaps.append({number, line.sliced(colon + 1).trimmed().toByteArray()}); // an address may contain `#`
        } else if (m_groups.isEmpty()) {
            continue;
        } else if (key == "crawl-delay") {
            m_groups.last().delay = readDelay(value);
        } else if (key == "allow" || key == "disallow") {
            isAgentList = false;
            if (!value.isEmpty()) // an empty `Disallow` forbids nothing
                m_groups.last().patterns.append({{number, value, key == "allow"}, canonicalPattern(value)});
        }
    }
}

QList<const RobotsFile::Group *> RobotsFile::groupsFor(QByteArrayView agent) const
{
    QList<const Group *> groups;
    for (const QByteArray &token : {productToken(agent), QByteArray("*")}) {
        for (const Group &group : m_groups) {
            if (group.agents.contains(token))
                groups.append(&group);
        }
        if (!groups.isEmpty())
            break;
    }
    return groups;
}

RobotsFile::Decision RobotsFile::decide(QByteArrayView agent, const WebAddress &address) const
{
    Decision decision;
    if (address.path() == "/robots.txt") // always allowed (RFC 9309, 2.2.2)
        return decision;
    const QByteArray path = canonicalPath(address.pathAndQuery(), {});
    qsizetype longest = -1;
    for (const Group *group : groupsFor(agent)) {
        for (const Pattern &pattern : group->patterns) {
            const qsizetype length = pattern.canonical.size();
            const bool isBetter = length > longest || (length == longest && pattern.rule.allowed && !decision.allowed);
            if (!isBetter || !isPatternMatch(pattern.canonical, path))
                continue;
            longest = length;
            decision.allowed = pattern.rule.allowed;
            decision.rule = pattern.rule;
        }
    }
    return decision;
}

std::optional<std::chrono::milliseconds> RobotsFile::crawlDelay(QByteArrayView agent) const
{
    for (const Group *group : groupsFor(agent)) {
        if (group->delay)
            return group->delay;
    }
    return std::nullopt;
}

} // namespace watchkeeper
