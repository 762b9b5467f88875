// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/page/PageReader.h"

#include "crawl/page/CssReader.h"
#include "crawl/page/HtmlTree.h"
#include "model/base/BodyText.h"
#include "model/base/ShortText.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace watchkeeper {

namespace {

constexpr qsizetype kHardlyAnyText = 200; //!< [bytes] a page with less may be made by a script

// The attributes of one address, or several in `srcset`, `imagesrcset` and `ping`. Those of `link`, `meta` and `base` have their own rules.
struct LinkAttribute
{
    QByteArrayView name;
    LinkUse use;
    std::array<GumboTag, 4> tags;
};
constexpr GumboTag kNoTag = GUMBO_TAG_LAST;
constexpr std::array kLinkAttributes{
    LinkAttribute{"href", LinkUse::Page, {GUMBO_TAG_A, GUMBO_TAG_AREA, kNoTag, kNoTag}},
    LinkAttribute{"src", LinkUse::Image, {GUMBO_TAG_IMG, GUMBO_TAG_INPUT, kNoTag, kNoTag}},
    LinkAttribute{"src", LinkUse::Script, {GUMBO_TAG_SCRIPT, kNoTag, kNoTag, kNoTag}},
    LinkAttribute{"src", LinkUse::Frame, {GUMBO_TAG_IFRAME, GUMBO_TAG_FRAME, kNoTag, kNoTag}},
    LinkAttribute{"src", LinkUse::Media, {GUMBO_TAG_VIDEO, GUMBO_TAG_AUDIO, GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK}},
    LinkAttribute{"src", LinkUse::Object, {GUMBO_TAG_EMBED, kNoTag, kNoTag, kNoTag}},
    LinkAttribute{"srcset", LinkUse::Image, {GUMBO_TAG_IMG, GUMBO_TAG_SOURCE, kNoTag, kNoTag}},
    LinkAttribute{"imagesrcset", LinkUse::Image, {GUMBO_TAG_LINK, kNoTag, kNoTag, kNoTag}},
    LinkAttribute{"poster", LinkUse::Image, {GUMBO_TAG_VIDEO, kNoTag, kNoTag, kNoTag}},
    LinkAttribute{"data", LinkUse::Object, {GUMBO_TAG_OBJECT, kNoTag, kNoTag, kNoTag}},
    LinkAttribute{"action", LinkUse::Form, {GUMBO_TAG_FORM, kNoTag, kNoTag, kNoTag}},
    LinkAttribute{"formaction", LinkUse::Form, {GUMBO_TAG_BUTTON, GUMBO_TAG_INPUT, kNoTag, kNoTag}},
    LinkAttribute{"background", LinkUse::Image, {GUMBO_TAG_BODY, GUMBO_TAG_TABLE, GUMBO_TAG_TD, GUMBO_TAG_TH}},
    LinkAttribute{"longdesc", LinkUse::Page, {GUMBO_TAG_IMG, GUMBO_TAG_IFRAME, GUMBO_TAG_FRAME, kNoTag}},
    LinkAttribute{"cite", LinkUse::Other, {GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_Q, GUMBO_TAG_INS, GUMBO_TAG_DEL}},
    LinkAttribute{"ping", LinkUse::Other, {GUMBO_TAG_A, GUMBO_TAG_AREA, kNoTag, kNoTag}},
};

//! Returns a text that exists for ever, without a copy.
QByteArray staticBytes(QByteArrayView text)
{
    return QByteArray::fromRawData(text.data(), text.size());
}

//! Returns the value of an attribute without spaces around it, which is empty if there is none.
QByteArray valueOf(const GumboElement &element, const char *name)
{
    const GumboAttribute *attribute = gumbo_get_attribute(&element.attributes, name);
    return attribute ? QByteArray(attribute->value).trimmed() : QByteArray();
}

QByteArrayList words(const QByteArray &value)
{
    if (value.isEmpty())
        return {};
    QByteArrayList list = value.simplified().toLower().split(' ');
    list.removeAll({});
    return list;
}

//! Adds the addresses in structured data (https://schema.org). Takes only absolute ones and those from the root, because a text can have the
//! same key as an address. JSON is never deeper than 1024 levels (QJsonDocument).
void findAddresses(const QJsonValue &value, QByteArrayView key, QByteArrayList *addresses)
{
    static constexpr std::array<QByteArrayView, 10> kKeys{
        "url", "image", "logo", "sameAs", "contentUrl", "thumbnailUrl", "embedUrl", "item", "downloadUrl", "mainEntityOfPage"};
    if (value.isArray()) {
        for (const auto entries = value.toArray(); const QJsonValue &entry : entries)
            findAddresses(entry, key, addresses);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            findAddresses(entry.value(), entry.key().toLatin1(), addresses);
    } else if (std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end()) {
        const QByteArray text = value.toString().trimmed().toUtf8();
        if (text.startsWith('/') || text.startsWith("http:") || text.startsWith("https:"))
            addresses->append(text);
    }
}

//! Returns what a `link` element is for; nullopt if its address isn't requested. \param rel  in lower case
std::optional<LinkUse> useOfRel(const QByteArrayList &rel, const QByteArray &type, const QByteArray &as)
{
    const auto has = [&rel](const char *word) { return rel.contains(word); };
    if (has("stylesheet"))
        return LinkUse::Style;
    if (has("canonical"))
        return LinkUse::Canonical;
    if (has("alternate"))
        return type.contains("rss") || type.contains("atom") || type == "application/feed+json" ? LinkUse::Feed
                                                                                                : LinkUse::Alternate;
    if (has("icon") || has("apple-touch-icon") || has("apple-touch-icon-precomposed") || has("mask-icon") || has("image_src"))
        return LinkUse::Image;
    if (has("sitemap"))
        return LinkUse::Sitemap;
    if (has("modulepreload") || ((has("preload") || has("prefetch")) && as == "script"))
        return LinkUse::Script;
    if (has("preload") || has("prefetch"))
        return as == "style" ? LinkUse::Style : as == "font" ? LinkUse::Font : as == "image" ? LinkUse::Image : LinkUse::Other;
    if (has("preconnect") || has("dns-prefetch") || has("pingback")) // hosts, and addresses that only accept POST
        return std::nullopt;
    for (const char *word :
         {"next", "prev", "author", "license", "help", "start", "up", "home", "contents", "index", "prerender", "shortlink"}) {
        if (has(word))
            return LinkUse::Page;
    }
    return LinkUse::Other;
}

//! Collects what a page contains. Addresses are resolved at the end, because `base` may be anywhere.
class PageBuilder : public HtmlVisitor
{
public:
    explicit PageBuilder(Page *page)
        : m_page(page)
    {
    }

    void enter(const GumboNode &node) override
    {
        if (node.type == GUMBO_NODE_ELEMENT)
            enterElement(node);
        else
            addText(QByteArrayView(node.v.text.text));
    }

    void leave(const GumboNode &node) override
    {
        if (node.v.element.tag == GUMBO_TAG_A)
            m_openLink = -1;
    }

    void addStyles(QByteArrayView css, const QByteArray &element = {}, const QByteArray &attribute = {}, HtmlPlace at = {})
    {
        for (const CssLink &found : readCss(css)) {
            const LinkUse use = found.use == CssLink::Use::Import ? LinkUse::Style
                : found.use == CssLink::Use::Font                 ? LinkUse::Font
                                                                  : LinkUse::Image;
            // Places in an attribute are unknown, because its value may be written with character references.
            const HtmlPlace inText{at.line + found.line - 1, found.column + (found.line == 1 ? at.column - 1 : 0)};
            add(found.written, use, element, attribute, attribute.isEmpty() ? inText : at);
        }
    }

    //! Resolves the addresses, and draws the conclusions that need the whole page.
    void finish(const WebAddress &at)
    {
        const auto base = m_baseWritten ? WebAddress::parse(*m_baseWritten, &at) : std::nullopt;
        bool hasPages = false;
        for (qsizetype i = 0; i < m_page->links.size(); ++i) {
            PageLink &link = m_page->links[i];
            const auto longAddress = m_longAddresses.constFind(i);
            link.target = resolved(longAddress != m_longAddresses.cend() ? *longAddress : link.written, base ? *base : at);
            if (link.target)
                link.fragment = link.target->fragment();
            if (link.use == LinkUse::Canonical && !m_page->canonical)
                m_page->canonical = link.target;
            if (link.use == LinkUse::Redirect && !m_page->refresh)
                m_page->refresh = link.target;
            if (link.use != LinkUse::Page || link.attribute != "href" || link.element == "link")
                continue;
            link.text = textStart(link.text.simplified(), PageLink::kMaxText);
            link.isEmpty = link.written.isEmpty() || (link.text.isEmpty() && !m_named.contains(i));
            m_page->emptyLinks += link.isEmpty ? 1 : 0;
            hasPages = hasPages || !link.written.startsWith('#');
        }
        for (const auto &[index, language] : std::as_const(m_languages)) {
            if (const auto &target = m_page->links[index].target)
                m_page->alternates.append({language, *target});
        }
        m_page->byScript = m_hasScript && !hasPages && m_page->textLength < kHardlyAnyText;
    }

private:
    std::optional<WebAddress> resolved(const QByteArray &written, const WebAddress &base) const
    {
        const auto address = WebAddress::parse(written, &base);
        const qsizetype begin = written.indexOf('?') + 1;
        const qsizetype hash = written.indexOf('#');
        const qsizetype end = hash < 0 ? written.size() : hash;
        if (!address || !address->isWeb() || begin == 0 || begin > end || m_page->charset.startsWith("utf-"))
            return address;
        const QByteArray query = queryInCharset(QByteArrayView(written).sliced(begin, end - begin), m_page->charset);
        return WebAddress::parse(written.first(begin) + query + written.sliced(end), &base);
    }

    PageLink *add(QByteArrayView written, LinkUse use, const QByteArray &element, const QByteArray &attribute, HtmlPlace at)
    {
        if (written.size() > PageLink::kMaxWritten)
            m_longAddresses.insert(m_page->links.size(), written.toByteArray());
        PageLink &link = m_page->links.emplaceBack();
        link.written = written.first(std::min(written.size(), PageLink::kMaxWritten)).toByteArray();
        link.use = use;
        link.element = element;
        link.attribute = attribute;
        link.line = at.line;
        link.column = at.column;
        return &link;
    }

    void enterElement(const GumboNode &node)
    {
        const GumboElement &element = node.v.element;
        // The parser repeats elements that are closed in the wrong order. The page has them only once.
        constexpr int kRepeated = GUMBO_INSERTION_RECONSTRUCTED_FORMATTING_ELEMENT | GUMBO_INSERTION_ADOPTION_AGENCY_CLONED;
        if ((node.parse_flags & kRepeated) != 0) {
            if (element.tag == GUMBO_TAG_A)
                m_openLink = m_lastLink;
            return;
        }
        if (element.original_tag.length == 0) // added by the parser, without attributes
            return;
        for (unsigned int i = 0; i < element.attributes.length; ++i)
            readAttribute(element, *static_cast<const GumboAttribute *>(element.attributes.data[i]));
        readElement(element);
    }

    static QByteArray nameOf(const GumboElement &element)
    {
        if (element.tag != GUMBO_TAG_UNKNOWN)
            return staticBytes(gumbo_normalized_tagname(element.tag));
        GumboStringPiece name = element.original_tag;
        gumbo_tag_from_original_text(&name);
        return QByteArray(name.data, static_cast<qsizetype>(name.length)).toLower();
    }

    void readAttribute(const GumboElement &element, const GumboAttribute &attribute)
    {
        const QByteArrayView name(attribute.name);
        const QByteArrayView value(attribute.value);
        if (name == "style")
            addStyles(value, nameOf(element), "style", place(attribute.name_start));
        else if ((name == "id" || (name == "name" && element.tag == GUMBO_TAG_A)) && !value.isEmpty())
            addAnchor(value.toByteArray(), name == "id");
        else if (name == "href" && element.tag_namespace == GUMBO_NAMESPACE_SVG && element.tag != GUMBO_TAG_A)
            readSvgAddress(element, attribute);
        for (const LinkAttribute &known : kLinkAttributes) {
            if (known.name == name && std::find(known.tags.begin(), known.tags.end(), element.tag) != known.tags.end())
                readLinkAttribute(element, attribute, known);
        }
    }

    void addAnchor(const QByteArray &anchor, bool isId)
    {
        if (isId && ++m_ids[anchor] == 2)
            m_page->duplicateIds.append(anchor);
        m_page->anchors.insert(anchor);
    }

    //! Reads the address of `image`, `use` or `script`. Places in the same page aren't files.
    void readSvgAddress(const GumboElement &element, const GumboAttribute &attribute)
    {
        const QByteArrayView address = QByteArrayView(attribute.value).trimmed();
        const LinkUse use = element.tag == GUMBO_TAG_SCRIPT ? LinkUse::Script : LinkUse::Image;
        if (!address.isEmpty() && !address.startsWith('#'))
            add(address, use, nameOf(element), "href", place(attribute.name_start));
    }

    void readLinkAttribute(const GumboElement &element, const GumboAttribute &attribute, const LinkAttribute &known)
    {
        const QByteArray name = staticBytes(known.name);
        const QByteArray value = QByteArray(attribute.value).trimmed();
        QByteArrayList addresses{value};
        if (name.endsWith("srcset"))
            addresses = addressesOfSrcset(value);
        else if (name == "ping")
            addresses = value.simplified().split(' ');
        for (const QByteArray &address : std::as_const(addresses)) {
            if (!address.isEmpty() || name == "href")
                add(address, known.use, nameOf(element), name, place(attribute.name_start));
        }
        if (name == "href")
            readLink(element, m_page->links.size() - 1);
    }

    //! Reads what belongs to the link of an `a` or `area`.
    void readLink(const GumboElement &element, qsizetype index)
    {
        PageLink &link = m_page->links[index];
        link.noFollow = words(valueOf(element, "rel")).contains("nofollow");
        if (element.tag == GUMBO_TAG_AREA)
            link.text = QString::fromUtf8(valueOf(element, "alt"));
        else
            m_openLink = m_lastLink = index;
        const QByteArray name =
            valueOf(element, "title") + valueOf(element, "aria-label") + valueOf(element, "aria-labelledby");
        if (!name.isEmpty())
            m_named.insert(index);
    }

    void readElement(const GumboElement &element)
    {
        const GumboTag tag = element.tag;
        const GumboAttribute *const href = gumbo_get_attribute(&element.attributes, "href");
        if (tag == GUMBO_TAG_BASE && href && !m_baseWritten)
            m_baseWritten = href->value;
        else if (tag == GUMBO_TAG_IMG)
            readAlternativeText(element);
        else if (tag == GUMBO_TAG_INPUT && valueOf(element, "type").toLower() == "password")
            m_page->asksForPassword = true;
        else if (tag == GUMBO_TAG_LINK && href)
            readLinkElement(element, place(href->name_start));
        else if (tag == GUMBO_TAG_META)
            readMeta(element);
        else if (tag == GUMBO_TAG_TITLE && element.tag_namespace == GUMBO_NAMESPACE_HTML && m_page->title.isEmpty())
            m_page->title = QString::fromUtf8(contentOf(element)).simplified();
        else if (tag == GUMBO_TAG_STYLE)
            addStyles(contentOf(element), "style", {}, contentPlace(element));
        else if (tag == GUMBO_TAG_SCRIPT)
            readScript(element);
    }

    void readAlternativeText(const GumboElement &element)
    {
        const QString text = QString::fromUtf8(valueOf(element, "alt")).simplified();
        for (qsizetype i = m_page->links.size();
             i-- > 0 && m_page->links[i].element == "img" && m_page->links[i].text.isEmpty();)
            m_page->links[i].text = textStart(text, PageLink::kMaxText);
        if (m_openLink >= 0)
            m_page->links[m_openLink].text += text;
    }

    void readLinkElement(const GumboElement &element, HtmlPlace at)
    {
        const QByteArrayList rel = words(valueOf(element, "rel"));
        const QByteArray address = valueOf(element, "href");
        const auto use = useOfRel(rel, valueOf(element, "type").toLower(), valueOf(element, "as").toLower());
        if (!use || address.isEmpty())
            return;
        PageLink *const link = add(address, *use, "link", "href", at);
        link->text = QString::fromUtf8(valueOf(element, "title"));
        link->noFollow = rel.contains("nofollow");
        if (const QByteArray language = valueOf(element, "hreflang").toLower();
            *use == LinkUse::Alternate && !language.isEmpty())
            m_languages.append({m_page->links.size() - 1, language});
    }

    void readMeta(const GumboElement &element)
    {
        const GumboAttribute *const attribute = gumbo_get_attribute(&element.attributes, "content");
        if (!attribute)
            return;
        const QByteArray content = QByteArray(attribute->value).trimmed();
        const QByteArray name = valueOf(element, "name").toLower();
        const QByteArray property = valueOf(element, "property").toLower();
        static const QSet<QByteArray> kAddresses{"og:url",
                                                 "og:image",
                                                 "og:image:url",
                                                 "og:image:secure_url",
                                                 "og:video",
                                                 "og:video:url",
                                                 "og:video:secure_url",
                                                 "og:audio",
                                                 "og:audio:url",
                                                 "og:audio:secure_url",
                                                 "twitter:image",
                                                 "twitter:image:src",
                                                 "twitter:player",
                                                 "twitter:player:stream",
                                                 "msapplication-tileimage"};
        if (name == "description" && m_page->description.isEmpty())
            m_page->description = QString::fromUtf8(content).simplified();
        else if (name == "robots")
            applyRobotsDirectives(content, m_page);
        const HtmlPlace at = place(attribute->name_start);
        const QByteArray item = valueOf(element, "itemprop").toLower();
        const QByteArray refresh = addressOfRefresh(content);
        if (valueOf(element, "http-equiv").toLower() == "refresh" && !refresh.isEmpty())
            add(refresh, LinkUse::Redirect, "meta", "content", at);
        else if (!content.isEmpty()
                 && (kAddresses.contains(property) || kAddresses.contains(name) || item == "image" || item == "url"))
            add(content, LinkUse::Metadata, "meta", "content", at);
    }

    void readScript(const GumboElement &element)
    {
        const QByteArray type = valueOf(element, "type").toLower();
        if (type != "application/ld+json") {
            m_hasScript = m_hasScript || type.isEmpty() || type == "module" || type.contains("javascript");
            return;
        }
        QByteArrayList addresses;
        const QByteArray content = contentOf(element);
        const QJsonDocument json = QJsonDocument::fromJson(content);
        findAddresses(json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()), {}, &addresses);
        for (const QByteArray &address : std::as_const(addresses))
            add(address, LinkUse::Metadata, "script", {}, contentPlace(element));
    }

    static const GumboNode *contentNode(const GumboElement &element)
    {
        const auto *const first =
            element.children.length > 0 ? static_cast<const GumboNode *>(element.children.data[0]) : nullptr;
        const bool isText = first && (first->type == GUMBO_NODE_TEXT || first->type == GUMBO_NODE_CDATA);
        return isText ? first : nullptr;
    }

    //! Returns the text of an element that contains only text.
    static QByteArray contentOf(const GumboElement &element)
    {
        const GumboNode *const text = contentNode(element);
        return text ? QByteArray(text->v.text.text) : QByteArray();
    }

    HtmlPlace contentPlace(const GumboElement &element) const
    {
        const GumboNode *const text = contentNode(element);
        return place(text ? text->v.text.start_pos : element.start_pos);
    }

    void addText(QByteArrayView text)
    {
        if (m_openLink < 0)
            return;
        QString &linkText = m_page->links[m_openLink].text;
        if (linkText.size() < 4 * PageLink::kMaxText) // with its spaces
            linkText += QString::fromUtf8(text.first(std::min(text.size(), 8 * PageLink::kMaxText)));
    }

    Page *m_page;
    std::optional<QByteArray> m_baseWritten;
    QHash<QByteArray, int> m_ids;                        //!< how many elements have each id
    QHash<qsizetype, QByteArray> m_longAddresses;        //!< by index of the link
    QSet<qsizetype> m_named;                             //!< links with a name for screen readers
    QList<std::pair<qsizetype, QByteArray>> m_languages; //!< index of an alternate page, and its language
    qsizetype m_openLink = -1;
    qsizetype m_lastLink = -1;
    bool m_hasScript = false;
};

HtmlText textOf(QByteArrayView body, QByteArrayView charset)
{
    const QByteArray contentType = charset.isEmpty() ? QByteArray() : "text/html; charset=" + charset.toByteArray();
    return htmlInUtf8(QByteArray::fromRawData(body.data(), body.size()), contentType);
}

} // namespace

Page readHtml(QByteArrayView body, const WebAddress &at, QByteArrayView charsetOfHeader)
{
    Page page;
    const HtmlText text = textOf(body, charsetOfHeader);
    page.charset = text.charset;
    PageBuilder builder(&page);
    const HtmlSummary summary = visitHtml(text.utf8, &builder);
    page.isIncomplete = summary.isIncomplete;
    page.textLength = summary.textLength;
    builder.finish(at);
    return page;
}

Page readStyleSheet(QByteArrayView body, const WebAddress &at, QByteArrayView charsetOfHeader)
{
    Page page;
    const HtmlText text = textOf(body, charsetOfHeader);
    page.charset = text.charset;
    PageBuilder builder(&page);
    builder.addStyles(text.utf8);
    builder.finish(at);
    return page;
}

void applyRobotsDirectives(QByteArrayView directives, Page *page)
{
    for (const QByteArray &word : words(directives.toByteArray().replace(',', ' '))) {
        page->noIndex = page->noIndex || word == "noindex" || word == "none";
        page->noFollow = page->noFollow || word == "nofollow" || word == "none";
    }
}

bool matchesAnchor(const Page &page, QByteArrayView fragment)
{
    const qsizetype directive = fragment.indexOf(":~:");
    const QByteArray wanted = (directive < 0 ? fragment : fragment.first(directive)).toByteArray();
    const QByteArray decoded = QByteArray::fromPercentEncoding(wanted);
    return wanted.isEmpty() || page.anchors.contains(wanted) || page.anchors.contains(decoded)
        || decoded.compare("top", Qt::CaseInsensitive) == 0;
}

} // namespace watchkeeper
