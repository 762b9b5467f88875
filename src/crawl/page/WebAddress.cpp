// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/page/WebAddress.h"

#include <QHostAddress>
#include <QList>
#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <system_error>
#include <utility>

namespace watchkeeper {

namespace {

//! Which bytes a part of an address can't contain (https://url.spec.whatwg.org/#percent-encoded-bytes). The values are bits.
enum EncodedIn : quint8 { ControlsOnly = 1, InFragment = 2, InQuery = 4, InWebQuery = 8, InPath = 16, EncodedEverywhere = 31 };

constexpr auto kEncodedIn = [] {
    std::array<quint8, 256> sets{};
    for (std::size_t byte = 0; byte < sets.size(); ++byte)
        sets[byte] = byte < 0x20 || byte > 0x7e ? EncodedEverywhere : 0;
    for (const char c : {' ', '"', '<', '>'})
        sets[static_cast<quint8>(c)] = InFragment | InQuery | InWebQuery | InPath;
    sets['`'] = InFragment | InPath;
    sets['#'] = InQuery | InWebQuery | InPath;
    sets['\''] = InWebQuery;
    for (const char c : {'?', '^', '{', '}'})
        sets[static_cast<quint8>(c)] = InPath;
    return sets;
}();

void appendEncoded(QByteArray *text, QByteArrayView part, EncodedIn set)
{
    constexpr char kDigits[] = "0123456789ABCDEF";
    qsizetype plain = 0; // begin of the bytes that stay as they are
    for (qsizetype at = 0; at < part.size(); ++at) {
        const auto byte = static_cast<quint8>(part[at]);
        if ((kEncodedIn[byte] & set) == 0)
            continue;
        text->append(part.sliced(plain, at - plain));
        const char encoded[] = {'%', kDigits[byte >> 4], kDigits[byte & 15]};
        text->append(encoded, sizeof encoded);
        plain = at + 1;
    }
    text->append(part.sliced(plain));
}

constexpr auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
constexpr auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
constexpr auto isHexDigit = [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); };
constexpr auto lowerCase = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
constexpr auto isForbiddenInHost = [](char c) { return c == '\0' || QByteArrayView("\t\n\r #/:<>?@[\\]^|").contains(c); };

template<typename Predicate>
bool allOf(QByteArrayView text, Predicate matches)
{
    return std::all_of(text.begin(), text.end(), matches);
}

//! Schemes whose addresses have a host, slashes and a path, and their ports (https://url.spec.whatwg.org/#special-scheme).
constexpr std::array<std::pair<QByteArrayView, quint16>, 6> kSpecialSchemes{
    {{"http", 80}, {"https", 443}, {"ws", 80}, {"wss", 443}, {"ftp", 21}, {"file", 0}}};

//! Returns the length of the scheme before the colon; -1 if there is none.
qsizetype schemeLength(QByteArrayView text)
{
    if (text.isEmpty() || !isLetter(text.front()))
        return -1;
    const auto *end = std::find_if_not(text.begin(), text.end(),
                                       [](char c) { return isLetter(c) || isDigit(c) || c == '+' || c == '-' || c == '.'; });
    return end != text.end() && *end == ':' ? end - text.begin() : -1;
}

//! Returns 1 for `.`, 2 for `..` and 0 for others. A dot may be encoded.
int dotsOf(QByteArrayView segment)
{
    int dots = 0;
    while (!segment.isEmpty()) {
        const bool isEncoded = segment.size() >= 3 && segment[0] == '%' && segment[1] == '2' && lowerCase(segment[2]) == 'e';
        if (!isEncoded && segment[0] != '.')
            return 0;
        segment = segment.sliced(isEncoded ? 3 : 1);
        ++dots;
    }
    return dots <= 2 ? dots : 0;
}

//! Reads a part of an IPv4 address: decimal, `0x…` or `0…`. nullopt if it isn't a number.
std::optional<quint64> ipv4Number(QByteArrayView part)
{
    const bool isHex = part.size() >= 2 && part[0] == '0' && lowerCase(part[1]) == 'x';
    const int base = isHex ? 16 : part.size() >= 2 && part[0] == '0' ? 8 : 10;
    const QByteArrayView digits = part.sliced(isHex ? 2 : 0);
    if (digits.isEmpty())
        return isHex ? std::optional<quint64>(0) : std::nullopt;
    quint64 number = 0;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), number, base);
    if (end != digits.end() || error == std::errc::invalid_argument)
        return std::nullopt;
    return error == std::errc() ? number : std::numeric_limits<quint64>::max();
}

//! Returns whether the host must be an IPv4 address, because its last part is a number.
bool endsInNumber(QByteArrayView host)
{
    if (host.endsWith('.'))
        host.chop(1);
    const QByteArrayView last = host.sliced(host.lastIndexOf('.') + 1);
    return !last.isEmpty() && (allOf(last, isDigit) || (isDigit(last.front()) && ipv4Number(last)));
}

//! Returns the address in its usual form, for example `127.0.0.1` for `0x7f.1`; empty if it is invalid.
QByteArray ipv4Host(QByteArrayView host)
{
    if (host.endsWith('.'))
        host.chop(1);
    QList<quint64> numbers;
    const QList<QByteArray> parts = host.toByteArray().split('.');
    for (const QByteArray &part : parts) {
        const auto number = ipv4Number(part);
        if (!number || numbers.size() == 4)
            return {};
        numbers.append(*number);
    }
    const quint64 last = numbers.takeLast();
    if (last >= quint64(1) << (8 * (4 - numbers.size()))
        || std::any_of(numbers.begin(), numbers.end(), [](quint64 n) { return n > 255; }))
        return {};
    quint64 address = last;
    for (qsizetype i = 0; i < numbers.size(); ++i)
        address |= numbers[i] << (8 * (3 - i));
    return QHostAddress(quint32(address)).toString().toLatin1();
}

//! Returns `[2001:db8::1]` with the longest run of zeros shortened; empty if the address is invalid.
QByteArray ipv6Host(QByteArrayView text)
{
    QHostAddress parsed;
    const bool isPlain = allOf(text, [](char c) { return isHexDigit(c) || c == ':' || c == '.'; }); // without a zone
    if (!isPlain || !text.contains(':') || !parsed.setAddress(QString::fromLatin1(text)))
        return {};
    QByteArray host = parsed.toString().toLatin1();
    if (host.contains('.')) { // Qt writes some addresses as `::ffff:192.0.2.1`
        const Q_IPV6ADDR bytes = parsed.toIPv6Address();
        host.truncate(host.lastIndexOf(':') + 1);
        host += QByteArray::number(bytes[12] << 8 | bytes[13], 16) + ':' + QByteArray::number(bytes[14] << 8 | bytes[15], 16);
    }
    return '[' + host + ']';
}

//! Returns the host of an http address in ASCII; empty if it is invalid.
QByteArray domainHost(QByteArrayView written)
{
    QByteArray host = written.toByteArray();
    if (host.contains('%'))
        host = QByteArray::fromPercentEncoding(host);
    const bool isAscii = allOf(host, [](char c) { return static_cast<quint8>(c) < 0x80; });
    std::transform(host.begin(), host.end(), host.begin(), lowerCase);
    if (!isAscii || host.startsWith("xn--") || host.contains(".xn--")) {
        if (!host.isValidUtf8())
            return {};
        host = QUrl::toAce(QString::fromUtf8(host), QUrl::IgnoreIDNWhitelist);
    }
    const auto isAllowed = [](char c) {
        return static_cast<quint8>(c) >= 0x20 && c != '%' && c != 0x7f && !isForbiddenInHost(c);
    };
    if (host.isEmpty() || !allOf(host, isAllowed))
        return {};
    return endsInNumber(host) ? ipv4Host(host) : host;
}

} // namespace

//! Reads one address (https://url.spec.whatwg.org/#url-parsing). The states of the standard are functions here, and the canonical form is
//! written while reading.
class WebAddressParser
{
public:
    std::optional<WebAddress> parse(QByteArrayView written, const WebAddress *base)
    {
        m_base = base;
        QByteArray copy;
        while (!written.isEmpty() && static_cast<quint8>(written.front()) <= ' ')
            written = written.sliced(1);
        while (!written.isEmpty() && static_cast<quint8>(written.back()) <= ' ')
            written.chop(1);
        const auto isRemoved = [](char c) { return c == '\t' || c == '\n' || c == '\r'; };
        if (std::any_of(written.begin(), written.end(), isRemoved)) {
            copy = written.toByteArray();
            copy.removeIf(isRemoved);
            written = copy;
        }
        constexpr qsizetype kMaxSize = std::numeric_limits<qint32>::max() / 4; // the offsets have 32 bits, and encoding triples
        if (written.size() > kMaxSize || !read(written))
            return std::nullopt;
        return std::move(m_address);
    }

private:
    bool read(QByteArrayView rest)
    {
        m_address.m_text.reserve(rest.size() + (m_base ? m_base->m_text.size() : 0) + 16);
        const qsizetype length = schemeLength(rest);
        if (length < 0) {
            if (!m_base)
                return false;
            setScheme(QByteArrayView(m_base->m_text).first(m_base->m_schemeEnd));
            return readRelative(rest);
        }
        setScheme(rest.first(length));
        rest = rest.sliced(length + 1);
        if (m_isSpecial) {
            if (m_base && QByteArrayView(m_base->m_text).startsWith(m_address.m_text)) // the same scheme
                return readRelative(rest);
            return m_isFile ? readAfterSlashes(rest) : readAuthority(withoutSlashes(rest));
        }
        return rest.startsWith('/') ? readAfterSlashes(rest) : readOpaque(rest);
    }

    void setScheme(QByteArrayView scheme)
    {
        QByteArray &text = m_address.m_text;
        text.append(scheme);
        std::transform(text.begin(), text.end(), text.begin(), lowerCase);
        const auto *special = std::find_if(kSpecialSchemes.begin(), kSpecialSchemes.end(),
                                           [&](const auto &known) { return known.first == text; });
        m_isSpecial = special != kSpecialSchemes.end();
        m_defaultPort = m_isSpecial ? special->second : 0;
        m_isFile = text == "file";
        m_address.m_isWeb = m_isSpecial && text.startsWith("http");
        m_address.m_schemeEnd = quint32(text.size());
        text.append(':');
    }

    bool isSlash(char c) const { return c == '/' || (c == '\\' && m_isSpecial); }
    bool startsWithSlash(QByteArrayView rest) const { return !rest.isEmpty() && isSlash(rest.front()); }

    QByteArrayView withoutSlashes(QByteArrayView rest) const
    {
        while (startsWithSlash(rest))
            rest = rest.sliced(1);
        return rest;
    }

    //! Reads what follows `scheme:` if it needs no host: `//host/path`, `/path` or `path`.
    bool readAfterSlashes(QByteArrayView rest)
    {
        if (startsWithSlash(rest) && startsWithSlash(rest.sliced(1)))
            return readAuthority(rest.sliced(2));
        if (m_isFile)
            m_address.m_text += "//";
        beginPath();
        return readPath(rest);
    }

    bool readRelative(QByteArrayView rest)
    {
        const QByteArrayView base = m_base->m_text;
        const QByteArrayView pathOfBase = base.sliced(m_base->m_pathBegin, m_base->m_pathEnd - m_base->m_pathBegin);
        if (m_base->m_pathBegin == m_base->m_schemeEnd + 1 && !pathOfBase.startsWith('/')) { // `mailto:` and the like
            if (!rest.startsWith('#'))
                return false;
            m_address = *m_base;
            return readFragment(rest);
        }
        if (startsWithSlash(rest) && startsWithSlash(rest.sliced(1)))
            return readAuthority(m_isFile ? rest.sliced(2) : m_isSpecial ? withoutSlashes(rest) : rest.sliced(2));
        m_address.m_text.truncate(0);
        m_address.m_text.append(base.first(m_base->m_pathBegin));
        m_address.m_hostBegin = m_base->m_hostBegin;
        m_address.m_hostEnd = m_base->m_hostEnd;
        m_address.m_port = m_base->m_port;
        beginPath();
        if (startsWithSlash(rest))
            return readPath(rest);
        m_address.m_text.append(pathOfBase);
        if (rest.isEmpty() || rest.front() == '#') {
            endPath();
            m_address.m_text.append(base.sliced(m_base->m_pathEnd));
            return readFragment(rest);
        }
        if (rest.front() == '?') {
            endPath();
            return readQuery(rest);
        }
        removeLastSegment();
        return readSegments(rest);
    }

    bool readAuthority(QByteArrayView rest)
    {
        const auto *end = std::find_if(rest.begin(), rest.end(), [this](char c) { return isSlash(c) || c == '?' || c == '#'; });
        QByteArrayView authority = rest.first(end - rest.begin());
        rest = rest.sliced(authority.size());
        if (const qsizetype at = authority.lastIndexOf('@'); at >= 0 && !m_isFile) {
            authority = authority.sliced(at + 1);
            if (authority.isEmpty())
                return false;
        }
        const qsizetype colon = authority.indexOf(':', std::max<qsizetype>(authority.indexOf(']'), 0));
        const QByteArrayView host = m_isFile || colon < 0 ? authority : authority.first(colon);
        if (!writeHost(host) || (colon >= 0 && !m_isFile && (host.isEmpty() || !writePort(authority.sliced(colon + 1)))))
            return false;
        beginPath();
        return readPath(rest);
    }

    bool writeHost(QByteArrayView written)
    {
        QByteArray host;
        if (written.startsWith('[')) {
            if (!written.endsWith(']'))
                return false;
            host = ipv6Host(written.sliced(1).chopped(1));
        } else if (written.isEmpty()) {
            if (m_isSpecial && !m_isFile)
                return false;
        } else if (m_isSpecial) {
            host = domainHost(written);
        } else if (std::none_of(written.begin(), written.end(), isForbiddenInHost)) {
            appendEncoded(&host, written, ControlsOnly);
        }
        if (host.isEmpty() && !written.isEmpty())
            return false;
        m_address.m_text += "//";
        m_address.m_hostBegin = quint32(m_address.m_text.size());
        m_address.m_text += host;
        m_address.m_hostEnd = quint32(m_address.m_text.size());
        m_address.m_port = m_defaultPort;
        return true;
    }

    bool writePort(QByteArrayView written)
    {
        if (!allOf(written, isDigit))
            return false;
        bool isNumber = false;
        const uint port = written.toUInt(&isNumber);
        if (written.isEmpty() || (isNumber && port == m_defaultPort))
            return true;
        m_address.m_port = quint16(port);
        m_address.m_text += ':' + QByteArray::number(port);
        return isNumber && port <= std::numeric_limits<quint16>::max();
    }

    void beginPath()
    {
        if (m_address.m_hostBegin == 0)
            m_address.m_hostBegin = m_address.m_hostEnd = quint32(m_address.m_text.size());
        m_address.m_pathBegin = quint32(m_address.m_text.size());
    }

    void endPath() { m_address.m_pathEnd = quint32(m_address.m_text.size()); }

    //! Reads a path that begins with a slash or is empty.
    bool readPath(QByteArrayView rest)
    {
        if (startsWithSlash(rest))
            return readSegments(rest.sliced(1));
        if (m_isSpecial)
            return readSegments(rest);
        endPath();
        return readQuery(rest);
    }

    void removeLastSegment()
    {
        QByteArray &text = m_address.m_text;
        const QByteArrayView path = QByteArrayView(text).sliced(m_address.m_pathBegin);
        text.truncate(m_address.m_pathBegin + std::max<qsizetype>(path.lastIndexOf('/'), 0));
    }

    //! Reads segments separated by slashes, and what follows the path.
    bool readSegments(QByteArrayView rest)
    {
        QByteArray &text = m_address.m_text;
        for (;;) {
            qsizetype end = 0;
            while (end < rest.size() && !isSlash(rest[end]) && rest[end] != '?' && rest[end] != '#')
                ++end;
            const QByteArrayView segment = rest.first(end);
            const bool isLast = end == rest.size() || !isSlash(rest[end]);
            const int dots = dotsOf(segment);
            if (dots == 2)
                removeLastSegment();
            if (dots == 0) {
                text += '/';
                appendEncoded(&text, segment, InPath);
            } else if (isLast) {
                text += '/';
            }
            rest = rest.sliced(isLast ? end : end + 1);
            if (isLast)
                break;
        }
        const bool looksLikeHost = m_address.m_hostBegin == m_address.m_pathBegin && !m_isSpecial
            && QByteArrayView(text).sliced(m_address.m_pathBegin).startsWith("//") && text[m_address.m_pathBegin - 1] == ':';
        if (looksLikeHost) { // `a:/.//b` has no host, but `a://b` has
            text.insert(m_address.m_pathBegin, "/.");
            m_address.m_pathBegin += 2;
        }
        endPath();
        return readQuery(rest);
    }

    //! Reads what follows `mailto:` or `data:`.
    bool readOpaque(QByteArrayView rest)
    {
        beginPath();
        const auto *end = std::find_if(rest.begin(), rest.end(), [](char c) { return c == '?' || c == '#'; });
        QByteArrayView path = rest.first(end - rest.begin());
        rest = rest.sliced(path.size());
        const bool endsWithSpace = path.endsWith(' ') && !rest.isEmpty(); // would get lost without what follows
        appendEncoded(&m_address.m_text, endsWithSpace ? path.chopped(1) : path, ControlsOnly);
        if (endsWithSpace)
            m_address.m_text += "%20";
        endPath();
        return readQuery(rest);
    }

    bool readQuery(QByteArrayView rest)
    {
        if (!rest.startsWith('?'))
            return readFragment(rest);
        const qsizetype hash = rest.indexOf('#');
        const qsizetype end = hash < 0 ? rest.size() : hash;
        m_address.m_text += '?';
        appendEncoded(&m_address.m_text, rest.sliced(1, end - 1), m_isSpecial ? InWebQuery : InQuery);
        return readFragment(rest.sliced(end));
    }

    bool readFragment(QByteArrayView rest)
    {
        m_address.m_hasFragment = rest.startsWith('#');
        m_address.m_fragment.clear();
        if (m_address.m_hasFragment)
            appendEncoded(&m_address.m_fragment, rest.sliced(1), InFragment);
        return true;
    }

    const WebAddress *m_base = nullptr;
    WebAddress m_address;
    quint16 m_defaultPort = 0;
    bool m_isSpecial = false;
    bool m_isFile = false;
};

std::optional<WebAddress> WebAddress::parse(QByteArrayView written, const WebAddress *base)
{
    return WebAddressParser().parse(written, base);
}

namespace {

bool isMatch(const QByteArray &text, const char *pattern)
{
    const QRegularExpression expression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)));
    return expression.match(QString::fromLatin1(text)).hasMatch();
}

bool isDataAddress(const QByteArray &content)
{
    const qsizetype comma = content.indexOf(',');
    if (comma < 0 || !content.first(comma).trimmed().toLower().endsWith(";base64"))
        return comma >= 0;
    QByteArray data = QByteArray::fromPercentEncoding(content.sliced(comma + 1));
    data.removeIf([](char c) { return QByteArrayView(" \t\n\f\r").contains(c); });
    const bool isPadded = data.size() % 4 == 0 && data.endsWith('=');
    data.chop(isPadded ? data.endsWith("==") ? 2 : 1 : 0);
    return data.size() % 4 != 1 && allOf(data, [](char c) { return isLetter(c) || isDigit(c) || c == '+' || c == '/'; });
}

} // namespace

bool WebAddress::isWellFormed() const
{
    const QByteArray name = scheme();
    if (name == "mailto") // without a mailbox, the mail program asks for one, as buttons for sharing do
        return path().isEmpty() ? !query().isEmpty() : isMatch(path(), "([^@,/ ]+@[\\w.:%\\[\\]-]+)(,\\s*(?1))*");
    if (name == "tel") // also with spaces, which the RFC forbids but every telephone ignores
        return isMatch(QByteArray::fromPercentEncoding(path()), "[+*#(.\\- ]*[0-9][0-9a-fA-F+.()*# -]*(;.*)?");
    if (name == "data")
        return isDataAddress(pathAndQuery());
    return m_isWeb || name == "javascript" || m_text.size() > m_schemeEnd + 1;
}

QUrl WebAddress::toUrl() const
{
    return QUrl::fromEncoded(m_text);
}

} // namespace watchkeeper
