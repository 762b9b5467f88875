// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pasted/CurlRequest.h"

#include "model/base/ShortText.h"
#include "model/field/FieldReader.h"
#include "model/target/Target.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class CurlRequestText
{
    Q_DECLARE_TR_FUNCTIONS(CurlRequest)
};

const QStringList &methods()
{
    static const QStringList known{u"GET"_s, u"HEAD"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s, u"OPTIONS"_s};
    return known;
}

//! Whether the address has a scheme. Also true for addresses such as `${env:SHOP_URL}/cart`, where the inserted value most likely
//! contains the scheme.
bool hasScheme(const QString &address)
{
    static const QRegularExpression filled(u"^\\$\\{env:\\w*url\\w*\\}"_s, QRegularExpression::CaseInsensitiveOption);
    return address.contains("://"_L1) || filled.match(address).hasMatch();
}

bool startsWithScheme(const QString &word)
{
    static const QRegularExpression scheme(u"^[a-z][a-z0-9+.-]*://"_s, QRegularExpression::CaseInsensitiveOption);
    return scheme.match(word).hasMatch();
}

} // namespace

CurlRequest::CurlRequest(const QStringList &words)
    : m_words(words)
{
    bool onlyAddresses = false;
    while (m_position < m_words.size()) {
        const QString word = next();
        if (onlyAddresses || !word.startsWith(u'-') || word == "-"_L1)
            setAddress(word);
        else if (word == "--"_L1)
            onlyAddresses = true;
        else if (word.startsWith("--"_L1))
            readLongOption(word.sliced(2));
        else
            readShortOptions(word.sliced(1));
    }
    finish();
}

QString CurlRequest::next()
{
    return m_position < m_words.size() ? m_words.at(m_position++) : QString();
}

void CurlRequest::readLongOption(const QString &name)
{
    const CurlOption *option = curlOption(name);
    if (!option && isNextWordOptionValue())
        return read(nullptr, u"--"_s + name + u' ' + next(), {});
    const QString value = option && option->hasValue ? next() : QString();
    read(option, u"--"_s + name, value);
}

//! Whether the word after an unknown option is most likely its value, because a later word is certainly an address.
bool CurlRequest::isNextWordOptionValue() const
{
    const QString word = m_words.value(m_position);
    return !word.isEmpty() && !word.startsWith(u'-') && !hasScheme(word)
        && std::any_of(m_words.begin(), m_words.end(), startsWithScheme);
}

//! Reads short options such as `-sSLk`, `-XPOST` and `-m 5`.
void CurlRequest::readShortOptions(const QString &letters)
{
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const CurlOption *option = curlOption(letters.at(i));
        const bool hasValue = option && option->hasValue;
        const QString attached = letters.sliced(i + 1);
        const QString value = !hasValue ? QString() : attached.isEmpty() ? next() : attached;
        read(option, u"-"_s + letters.at(i), value);
        if (hasValue)
            return;
    }
}

void CurlRequest::read(const CurlOption *option, const QString &shown, const QString &value)
{
    if (!option)
        return addOmission(shown, CurlRequestText::tr("this curl option isn't supported."));
    switch (option->meaning) {
    case CurlMeaning::Quiet:
        return;
    case CurlMeaning::Omitted:
        return addOmission(option->hasValue ? shown + u' ' + value : shown, omittedOptionReason(*option));
    case CurlMeaning::SingleField: {
        const QJsonValue fixed = option->fieldValue ? QJsonValue(QLatin1StringView(option->fieldValue)) : QJsonValue(false);
        m_fields.insert(QLatin1StringView(option->field), option->hasValue ? QJsonValue(value) : fixed);
        return;
    }
    case CurlMeaning::Url:
        return setAddress(value);
    case CurlMeaning::Method:
        return setMethod(value);
    case CurlMeaning::Header:
        return addHeader(value);
    case CurlMeaning::Data:
        return addData(shown, value);
    case CurlMeaning::DataRaw:
        return addBody(value);
    case CurlMeaning::DataUrlEncode:
        return addUrlEncoded(shown, value);
    case CurlMeaning::UrlQuery:
        return addUrlQuery(shown, value);
    case CurlMeaning::Json:
        setHeader(u"Content-Type"_s, u"application/json"_s);
        setHeader(u"Accept"_s, u"application/json"_s);
        return addBody(value, {});
    case CurlMeaning::Form:
        return addForm(shown, value, m_form.add(value));
    case CurlMeaning::FormString:
        return addForm(shown, value, m_form.addText(value));
    case CurlMeaning::Resolve:
        m_resolve = value;
        return;
    case CurlMeaning::Get:
        m_isGet = true;
        return;
    case CurlMeaning::Head:
        m_isHead = true;
        return;
    case CurlMeaning::MaxTime:
    case CurlMeaning::MaxRedirects:
        return readLimit(option->meaning, shown, value);
    case CurlMeaning::Referer:
        return setHeader(u"Referer"_s, value);
    case CurlMeaning::Range:
        return setHeader(u"Range"_s, u"bytes="_s + value);
    default:
        return readSecurityOption(option->meaning, value);
    }
}

//! Reads options for credentials, certificates and proxies.
void CurlRequest::readSecurityOption(CurlMeaning meaning, const QString &value)
{
    switch (meaning) {
    case CurlMeaning::User:
        return setUser(value);
    case CurlMeaning::Digest:
        m_isDigest = true;
        return;
    case CurlMeaning::Certificate:
        return setCertificate(value);
    case CurlMeaning::Proxy:
        return setProxy(value, u"http"_s);
    case CurlMeaning::SocksProxy:
        return setProxy(value, u"socks5"_s);
    case CurlMeaning::ProxyUser:
        m_proxyUser = value;
        return;
    case CurlMeaning::Cookie:
        if (value.contains(u'='))
            return setHeader(u"Cookie"_s, value);
        return addOmission(u"-b "_s + value, CurlRequestText::tr("cookies can't be read from a file."));
    default:
        Q_UNREACHABLE();
    }
}

void CurlRequest::readLimit(CurlMeaning meaning, const QString &shown, const QString &value)
{
    bool ok = false;
    const double number = value.toDouble(&ok);
    if (meaning == CurlMeaning::MaxRedirects) {
        if (ok && number >= 0 && number <= 50)
            m_fields.insert(u"maxRedirects"_s, int(number));
        else
            addOmission(shown + u' ' + value, CurlRequestText::tr("the redirect limit must be from 0 to 50."));
        return;
    }
    const auto limit = Milliseconds(qRound64(std::clamp(number, 0.0, 1e6) * 1000));
    if (ok && limit >= limits::kMinTimeout && limit <= limits::kMaxTimeout)
        m_timeout = limit;
    else
        addOmission(shown + u' ' + value, CurlRequestText::tr("the timeout of a check must be from 10 ms to an hour."));
}

void CurlRequest::setAddress(const QString &address)
{
    if (!m_address.isEmpty())
        return addOmission(address, CurlRequestText::tr("only the first address is used."));
    m_address = hasScheme(address) ? address : u"http://"_s + address; // curl assumes http too
}

void CurlRequest::setMethod(const QString &method)
{
    if (methods().contains(method.toUpper()))
        m_method = method.toUpper();
    else
        addOmission(u"-X "_s + method, CurlRequestText::tr("this method isn't supported."));
}

void CurlRequest::addHeader(const QString &line)
{
    if (line.startsWith(u'@'))
        return addOmission(u"-H "_s + line, CurlRequestText::tr("header fields can't be read from a file."));
    if (!line.contains(u':') && line.endsWith(u';')) // curl's syntax for a header field without a value
        return setHeader(line.chopped(1).trimmed(), {});
    const qsizetype colon = line.indexOf(u':', line.startsWith(u':') ? 1 : 0);
    const QString name = line.first(qMax(colon, qsizetype(0))).trimmed();
    const QString value = colon < 0 ? QString() : line.sliced(colon + 1).trimmed();
    if (name.isEmpty() || value.isEmpty())
        return addOmission(u"-H "_s + line, CurlRequestText::tr("it doesn't set a header field, or it removes one."));
    const bool isBearer =
        name.compare("authorization"_L1, Qt::CaseInsensitive) == 0 && value.startsWith("bearer "_L1, Qt::CaseInsensitive);
    if (const QString reason = omittedHeaderReason(name); !reason.isEmpty())
        addOmission(name, reason);
    else if (isBearer)
        m_fields.insert(u"bearerToken"_s, value.sliced(7).trimmed());
    else if (name.compare("user-agent"_L1, Qt::CaseInsensitive) == 0)
        m_fields.insert(u"userAgent"_s, value);
    else
        setHeader(name, value);
}

//! Sets a header field. Values of fields with the same name are joined, which is equivalent (RFC 9110, 5.3; cookies: RFC 6265,
//! 5.4).
void CurlRequest::setHeader(const QString &name, const QString &value)
{
    for (const QString &known : std::as_const(m_headerNames)) {
        if (known.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        const bool isCookie = name.compare("cookie"_L1, Qt::CaseInsensitive) == 0;
        const bool isSingle =
            name.compare("content-type"_L1, Qt::CaseInsensitive) == 0 || name.compare("accept"_L1, Qt::CaseInsensitive) == 0;
        QString &previous = m_headers[known];
        previous = isSingle ? value : previous + (isCookie ? u"; "_s : u", "_s) + value;
        return;
    }
    m_headerNames.append(name);
    m_headers.insert(name, value);
}

void CurlRequest::addBody(const QString &part, QChar separator)
{
    if (m_hasBody && !separator.isNull())
        m_body += separator;
    m_body += part;
    m_hasBody = true;
}

void CurlRequest::addData(const QString &shown, const QString &value)
{
    if (!value.startsWith(u'@'))
        return addBody(value);
    m_hasBody = true;
    addOmission(shown + u' ' + value,
                CurlRequestText::tr("a body can't be read from a file. Enter the file's content in the body instead."));
}

void CurlRequest::addUrlEncoded(const QString &shown, const QString &value)
{
    if (isFromFile(value))
        return addData(shown, value.sliced(value.indexOf(u'@')));
    addBody(encodedPair(value));
}

//! Like addUrlEncoded(), but adds the value to the address for all methods. Text after a leading `+` isn't encoded.
void CurlRequest::addUrlQuery(const QString &shown, const QString &value)
{
    if (value.startsWith(u'+'))
        m_query.append(value.sliced(1));
    else if (isFromFile(value))
        addOmission(shown + u' ' + value, CurlRequestText::tr("a query can't be read from a file."));
    else
        m_query.append(encodedPair(value));
}

void CurlRequest::appendToQuery(const QString &query)
{
    m_address += (m_address.contains(u'?') ? u'&' : u'?') + query;
}

void CurlRequest::setUser(const QString &value)
{
    const qsizetype colon = value.indexOf(u':');
    m_fields.insert(u"username"_s, colon < 0 ? value : value.first(colon));
    if (colon >= 0)
        m_fields.insert(u"password"_s, value.sliced(colon + 1));
    else
        m_remarks.append(
            CurlRequestText::tr(
                "curl would prompt for the password of %1. Enter it in the “Password” field, preferably as ${env:NAME}.")
                .arg(value));
}

//! Parses `FILE` or `FILE:PASSPHRASE`. A colon after a single letter is part of a drive name.
void CurlRequest::setCertificate(const QString &value)
{
    const qsizetype colon = value.indexOf(u':', 2);
    m_fields.insert(u"clientCertificate"_s, colon < 0 ? value : value.first(colon));
    if (colon >= 0)
        m_fields.insert(u"clientPassphrase"_s, value.sliced(colon + 1));
}

void CurlRequest::addForm(const QString &shown, const QString &value, const QString &problem)
{
    if (!problem.isEmpty())
        addOmission(shown + u' ' + value, problem);
}

void CurlRequest::setProxy(const QString &value, const QString &scheme)
{
    if (value.isEmpty()) { // an empty value disables a proxy set in the environment
        m_fields.insert(u"proxy"_s, u"none"_s);
        return;
    }
    if (valueHasPlaceholder(value)) { // the inserted value could be a complete address
        m_fields.insert(u"proxy"_s, hasScheme(value) || value.startsWith(u"${"_s) ? value : scheme + u"://"_s + value);
        return;
    }
    QString address = value.contains("://"_L1) ? value : scheme + u"://"_s + value;
    if (address.startsWith("socks5h://"_L1))
        address.remove(6, 1); // removes the `h`, because in Watchkeeper the proxy always resolves names
    QUrl url(address);
    if (url.scheme() != "http"_L1 && url.scheme() != "socks5"_L1)
        return addOmission(u"-x "_s + value, CurlRequestText::tr("only http and socks5 proxies are supported."));
    if (url.port() <= 0 && !url.host().isEmpty()) {
        url.setPort(1080); // curl's default port; like curl, ignores the path
        url.setPath({});
        address = url.toString(QUrl::FullyEncoded);
    }
    m_fields.insert(u"proxy"_s, address);
}

//! Sets the fields that depend on several options.
void CurlRequest::finish()
{
    const QString proxy = m_fields.value(u"proxy"_s).toString();
    if (!m_proxyUser.isEmpty() && !proxy.isEmpty() && !proxy.contains(u'@'))
        m_fields.insert(u"proxy"_s, QString(proxy).replace("://"_L1, "://"_L1 + encodedUser(m_proxyUser) + u'@'));
    finishUser();
    finishResolve();
    if (m_hasBody && !m_form.isEmpty()) {
        m_hasBody = false;
        addOmission(u"-d"_s, CurlRequestText::tr("the form is sent instead."));
    }
    if (m_isGet && m_hasBody) {
        appendToQuery(m_body);
        m_body.clear();
        m_hasBody = false;
    }
    if (!m_query.isEmpty())
        appendToQuery(m_query.join(u'&'));
    if (m_hasBody && !m_headerNames.contains(u"Content-Type"_s, Qt::CaseInsensitive)) // curl sends this type if none is set
        setHeader(u"Content-Type"_s, u"application/x-www-form-urlencoded"_s);
}

void CurlRequest::finishUser()
{
    if (m_fields.contains(u"bearerToken"_s) && m_fields.contains(u"username"_s)) {
        m_fields.remove(u"username"_s);
        m_fields.remove(u"password"_s);
        addOmission(u"-u"_s, CurlRequestText::tr("the bearer token is used instead."));
    }
    if (m_isDigest && m_fields.contains(u"username"_s))
        m_fields.insert(u"authentication"_s, u"digest"_s);
    else if (m_isDigest)
        addOmission(u"--digest"_s, CurlRequestText::tr("the user name is missing."));
}

//! Parses `HOST:PORT:ADDRESS[,ADDRESS]`. Uses the first address if host and port are those of the target.
void CurlRequest::finishResolve()
{
    if (m_resolve.isEmpty())
        return;
    const QUrl url(m_address);
    const QString address = m_resolve.section(u':', 2).section(u',', 0, 0).remove(u'[').remove(u']');
    const int port = url.port(url.scheme() == "https"_L1 ? 443 : 80);
    const bool isSameHost = m_resolve.section(u':', 0, 0).compare(url.host(), Qt::CaseInsensitive) == 0
        && m_resolve.section(u':', 1, 1) == QString::number(port);
    const bool isDirect = m_fields.value(u"proxy"_s).toString(u"none"_s) == "none"_L1;
    if (isSameHost && !QHostAddress(address).isNull() && isDirect)
        m_fields.insert(u"resolve"_s, address);
    else
        addOmission(u"--resolve "_s + m_resolve,
                    CurlRequestText::tr("only the address of the target's own host and port can be set."));
}

QHash<QString, QStringList> CurlRequest::mapOrder() const
{
    QHash<QString, QStringList> order = m_form.order();
    order.insert(u"headers"_s, m_headerNames);
    return order;
}

QString CurlRequest::method() const
{
    if (!m_method.isEmpty())
        return m_method;
    if (m_isHead)
        return u"HEAD"_s;
    return m_hasBody || !m_form.isEmpty() ? u"POST"_s : u"GET"_s;
}

QJsonObject CurlRequest::fields() const
{
    QJsonObject fields = m_fields;
    fields.insert(u"url"_s, m_address);
    if (method() != "GET"_L1 || !m_form.isEmpty()) // a form is always sent by POST
        fields.insert(u"method"_s, method());
    QJsonObject headers;
    for (auto header = m_headers.cbegin(); header != m_headers.cend(); ++header)
        headers.insert(header.key(), header.value());
    if (!headers.isEmpty())
        fields.insert(u"headers"_s, headers);
    if (!m_form.isEmpty())
        m_form.addTo(&fields);
    else if (!m_body.isEmpty())
        fields.insert(u"body"_s, m_body);
    return fields;
}

void CurlRequest::addOmission(const QString &part, const QString &reason)
{
    constexpr qsizetype kMaxShown = 80;
    m_remarks.append(CurlRequestText::tr("“%1” is ignored: %2").arg(shortened(part, kMaxShown), reason));
}

} // namespace watchkeeper
