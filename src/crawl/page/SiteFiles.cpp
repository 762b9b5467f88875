// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/page/SiteFiles.h"

#include "crawl/page/HtmlTree.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

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

namespace {

class SitemapText
{
    Q_DECLARE_TR_FUNCTIONS(Sitemap)
};

QString tooManyEntries()
{
    return SitemapText::tr("The file has more than %L1 entries. The others are ignored.").arg(Sitemap::kMaxEntries);
}

//! Reads a sitemap or feed as XML. Knows elements by their local names, because many files have a wrong namespace.
class SitemapXml
{
public:
    SitemapXml(const QByteArray &body, const WebAddress &at, int skippedLines)
        : m_at(at)
        , m_skippedLines(skippedLines)
        , m_xml(body)
    {
        m_xml.setEntityExpansionLimit(0);
    }

    Sitemap read()
    {
        while (!m_xml.atEnd() && m_sitemap.error.isEmpty()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                readStart();
                break;
            case QXmlStreamReader::EndElement:
                readEnd();
                break;
            case QXmlStreamReader::Characters:
                m_text += m_xml.text();
                break;
            default:
                break;
            }
        }
        if (m_xml.hasError())
            fail(SitemapText::tr("The file isn't valid XML: %1").arg(m_xml.errorString()));
        return std::move(m_sitemap);
    }

private:
    void fail(const QString &error)
    {
        if (!m_sitemap.error.isEmpty())
            return;
        m_sitemap.error = error;
        m_sitemap.errorLine = line();
    }

    void readStart()
    {
        const QStringView name = m_xml.name();
        m_text.clear();
        m_textLine = line();
        ++m_depth;
        if (m_depth == 1) {
            const bool isFeed = name == "rss"_L1 || name == "feed"_L1 || name == "RDF"_L1;
            m_sitemap.kind = name == "sitemapindex"_L1 ? Sitemap::Kind::Index
                : name == "urlset"_L1                  ? Sitemap::Kind::Pages
                : isFeed                               ? Sitemap::Kind::Feed
                                                       : Sitemap::Kind::Unknown;
            if (m_sitemap.kind == Sitemap::Kind::Unknown)
                fail(SitemapText::tr("The file is neither a sitemap nor a feed."));
            return;
        }
        if (name == "url"_L1 || name == "sitemap"_L1) {
            m_alternates.clear();
            m_entryDepth = m_depth;
        } else if (name == "link"_L1) {
            readLink();
        } else if (name == "enclosure"_L1) {
            const QXmlStreamAttributes attributes = m_xml.attributes();
            addEntry(attributes.value("url"_L1).toUtf8().trimmed());
        }
    }

    //! Reads `xhtml:link` in a sitemap, and `link` in Atom.
    void readLink()
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const QByteArray address = attributes.value("href"_L1).toUtf8().trimmed();
        const QStringView rel = attributes.value("rel"_L1);
        const QByteArray language = attributes.value("hreflang"_L1).toUtf8().trimmed().toLower();
        if (address.isEmpty())
            return;
        if (m_sitemap.kind == Sitemap::Kind::Feed) {
            if (rel.isEmpty() || rel == "alternate"_L1 || rel == "enclosure"_L1)
                addEntry(address);
        } else if (rel == "alternate"_L1) {
            if (const auto target = WebAddress::parse(address, &m_at))
                m_alternates.append({language, *target});
        }
    }

    void readEnd()
    {
        const QStringView name = m_xml.name();
        const bool isSitemap = m_sitemap.kind == Sitemap::Kind::Pages || m_sitemap.kind == Sitemap::Kind::Index;
        const QByteArray text = m_text.toUtf8().trimmed();
        const bool isAddress = isSitemap
            ? name == "loc"_L1 && m_depth == m_entryDepth + 1 // others are those of images and videos
            : name == "link"_L1 && !text.isEmpty();
        if (isAddress)
            addEntry(text);
        else if (isSitemap && m_depth == m_entryDepth && !m_alternates.isEmpty() && m_hasEntry)
            m_sitemap.entries.last().alternates = m_alternates;
        if (m_depth == m_entryDepth) {
            m_entryDepth = kNoDepth;
            m_hasEntry = false;
        }
        --m_depth;
        m_text.clear();
    }

    void addEntry(const QByteArray &written)
    {
        if (m_sitemap.entries.size() == Sitemap::kMaxEntries) {
            fail(tooManyEntries());
            return;
        }
        m_sitemap.entries.append({written, WebAddress::parse(written, &m_at), {}, m_textLine});
        m_hasEntry = true;
    }

    static constexpr int kNoDepth = -10;
    int line() const { return m_skippedLines + static_cast<int>(m_xml.lineNumber()); }

    const WebAddress &m_at;
    int m_skippedLines; //!< lines before the XML
    QXmlStreamReader m_xml;
    Sitemap m_sitemap;
    QList<PageAlternate> m_alternates; //!< of the current entry
    QString m_text;                    //!< since the last start or end tag
    int m_textLine = 1;
    int m_depth = 0;
    int m_entryDepth = kNoDepth; //!< depth of the current `url` or `sitemap` element
    bool m_hasEntry = false;     //!< the current element has added an entry
};

Sitemap readTextSitemap(QByteArrayView text)
{
    Sitemap sitemap;
    int number = 0;
    for (const QByteArray &line : text.toByteArray().split('\n')) {
        ++number;
        const QByteArray written = line.trimmed();
        if (written.isEmpty())
            continue;
        const auto address = WebAddress::parse(written); // without a base, because it must be absolute
        if (!address)
            sitemap.error = SitemapText::tr("The line isn't an absolute address.");
        else if (sitemap.entries.size() == Sitemap::kMaxEntries)
            sitemap.error = tooManyEntries();
        if (!sitemap.error.isEmpty()) {
            sitemap.errorLine = number;
            return sitemap;
        }
        sitemap.kind = Sitemap::Kind::Text;
        sitemap.entries.append({written, address, {}, number});
    }
    if (sitemap.entries.isEmpty()) {
        sitemap.error = SitemapText::tr("The file is empty.");
        sitemap.errorLine = 1;
    }
    return sitemap;
}

} // namespace

Sitemap readSitemap(QByteArrayView body, const WebAddress &at)
{
    const QByteArrayView content = body.startsWith("\xef\xbb\xbf") ? body.sliced(3) : body;
    const auto *begin = std::find_if_not(content.begin(), content.end(), isHtmlSpace);
    const bool isUtf16 = body.startsWith("\xff\xfe") || body.startsWith("\xfe\xff");
    if (!isUtf16 && (begin == content.end() || *begin != '<'))
        return readTextSitemap(content);
    // Spaces before the XML declaration are a common mistake, which search engines tolerate.
    const int skippedLines = static_cast<int>(std::count(content.begin(), begin, '\n'));
    const QByteArrayView xml = content.sliced(begin - content.begin());
    return SitemapXml(QByteArray::fromRawData(xml.data(), xml.size()), at, skippedLines).read();
}

} // namespace watchkeeper
