// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recording/EvidenceMask.h"

#include "checks/Registry.h"
#include "checks/base/Placeholders.h"
#include "model/base/SecretNames.h"
#include "model/json/JsonText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMinMaskedSecretLength = 4;
//! Maximum number of expansions of one text with placeholders. A text has several if a referenced file has changed.
constexpr qsizetype kMaxContents = 32;

const QRegularExpression &placeholder()
{
    static const QRegularExpression pattern(u"\\$\\{(env|file|keychain):([^}]*)\\}"_s);
    return pattern;
}

//! Returns the values that checks used for a placeholder: several if a file has changed, or none if a file was never read.
QStringList placeholderValues(const QRegularExpressionMatch &match, const Secrets &keychain)
{
    const QString name = match.captured(2);
    if (match.captured(1) == "file"_L1)
        return placeholderTextsFromFile(name);
    return {match.captured(1) == "env"_L1 ? qEnvironmentVariable(name.toUtf8().constData()) : keychain.value(name)};
}

//! Returns the text with its placeholders replaced by the values that checks used. Returns several texts if a referenced file
//! has changed, and none if a file was never read.
QStringList expandedTexts(const QString &text, const Secrets &keychain)
{
    const auto match = placeholder().match(text);
    if (!match.hasMatch())
        return {text};
    QStringList all;
    const QStringList ends = expandedTexts(text.sliced(match.capturedEnd()), keychain);
    for (const QString &value : placeholderValues(match, keychain)) {
        for (const QString &end : ends) {
            if (all.size() < kMaxContents)
                all.append(text.first(match.capturedStart()) + value + end);
        }
    }
    return all;
}

//! Returns the strings in the value of a field.
QStringList stringsIn(const QJsonValue &value)
{
    QVariantList parts{value.toVariant()};
    if (value.isArray())
        parts = value.toArray().toVariantList();
    else if (value.isObject())
        parts = value.toObject().toVariantMap().values();
    QStringList texts;
    for (const QVariant &part : std::as_const(parts))
        texts.append(part.toString());
    return texts;
}

//! Returns the secret values of the placeholders in a text: all files and keychain entries, and environment variables whose
//! names indicate secrets.
QStringList placeholderSecretsIn(const QString &text, const Secrets &keychain)
{
    QStringList found;
    for (auto it = placeholder().globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        if (match.captured(1) != "env"_L1 || isSecretName(match.captured(2)))
            found += placeholderValues(match, keychain);
    }
    return found;
}

QStringList secretsInUrl(const QString &text, const Secrets &keychain)
{
    QStringList found;
    for (const QString &address : expandedTexts(text, keychain)) {
        const QUrl url(address);
        found.append(url.password().isEmpty() ? url.userName(QUrl::FullyDecoded) // a user name without a password is a token
                                              : url.password(QUrl::FullyDecoded));
        const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
        for (const auto &[name, value] : items) {
            if (isSecretName(name))
                found.append(value);
        }
    }
    return found;
}

constexpr qsizetype kMinCookie = 8; // shorter cookies contain words such as a language

QStringList secretsInMap(const Fields &fields, const QString &name, const Secrets &keychain)
{
    QStringList found;
    for (const auto &[key, value] : fields.map(name)) {
        if (!isSecretName(key))
            continue;
        for (const QString &one : expandedTexts(value, keychain)) {
            found << one << one.section(u' ', 1); // the token after `Bearer`
            if (key.compare("cookie"_L1, Qt::CaseInsensitive) != 0)
                continue;
            for (const QString &cookie : one.split(u';')) {
                const QString content = cookie.section(u'=', 1).trimmed();
                if (content.size() >= kMinCookie)
                    found.append(content);
            }
        }
    }
    return found;
}

//! Returns the values in a JSON document whose names indicate secrets, at any depth.
QStringList secretsInJson(const QJsonValue &value)
{
    QStringList found;
    const QJsonArray items = value.toArray();
    for (const QJsonValue &item : items)
        found += secretsInJson(item);
    const QJsonObject members = value.toObject();
    for (auto it = members.begin(); it != members.end(); ++it)
        found += it->isString() && isSecretName(it.key()) ? QStringList{it->toString()} : secretsInJson(*it);
    return found;
}

//! Returns the secrets in a request body, which may be JSON or a form.
QStringList secretsInBody(const QString &body)
{
    const QJsonDocument json = QJsonDocument::fromJson(body.toUtf8());
    if (!json.isNull())
        return secretsInJson(json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()));
    QStringList found;
    for (const auto &[name, value] : QUrlQuery(body).queryItems(QUrl::FullyDecoded)) {
        if (isSecretName(name))
            found.append(value);
    }
    return found;
}

//! Returns the values of environment variables that a target passes to its command. All of them are treated as secrets
//! regardless of their names, because they rarely contain public values. Excludes common variables such as PATH.
QStringList secretsInCommand(const QJsonObject &written, const Secrets &keychain)
{
    static const QRegularExpression usual(
        u"^(HOME|USER|LOGNAME|PATH|PWD|SHELL|LANG|LC_.*|TZ|TERM|TMPDIR|HOSTNAME|DISPLAY|XDG_.*)$"_s);
    QStringList found;
    for (const QString &part : stringsIn(written.value(u"environment"_s)) + stringsIn(written.value(u"input"_s))) {
        for (auto it = placeholder().globalMatch(part); it.hasNext();) {
            const auto match = it.next();
            if (match.captured(1) == "env"_L1 && !usual.match(match.captured(2)).hasMatch())
                found += placeholderValues(match, keychain);
        }
    }
    return found;
}

//! Returns the secret as escaped in JSON, without the quotes.
QString jsonEscaped(const QString &secret)
{
    const QByteArray quoted = compactJson(secret);
    return QString::fromUtf8(quoted.sliced(1, quoted.size() - 2));
}

//! Returns user name and password in the form used by HTTP basic authentication (RFC 7617).
QString basicCredentials(const QString &user, const QString &password)
{
    return QString::fromLatin1((user + u':' + password).toUtf8().toBase64());
}

//! Returns the basic credentials for the user name in the fields, with each secret as the password. Without a user name, only
//! the password field is used.
QStringList basicCredentialForms(const Fields &fields, const QStringList &secrets, const Secrets &keychain)
{
    QStringList found;
    const QJsonObject &written = fields.written();
    const QString name = written.value(u"username"_s).toString(written.value(u"user"_s).toString());
    for (const QString &user : expandedTexts(name, keychain)) {
        for (const QString &secret :
             user.isEmpty() ? expandedTexts(written.value(u"password"_s).toString(), keychain) : secrets) {
            if (!secret.isEmpty())
                found.append(basicCredentials(user, secret));
        }
    }
    return found;
}

QStringList basicCredentialsInUrl(const QString &text, const Secrets &keychain)
{
    QStringList found;
    for (const QString &address : expandedTexts(text, keychain)) {
        if (const QUrl url(address); !url.userInfo().isEmpty())
            found.append(basicCredentials(url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded)));
    }
    return found;
}

//! Like jsonEscaped(), but with characters outside ASCII escaped, as in PHP and Python.
QString jsonEscapedAscii(const QString &secret)
{
    const QString source = jsonEscaped(secret);
    QString escaped;
    for (const QChar &c : source)
        escaped += c.unicode() < 128 ? QString(c) : u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
    return escaped;
}

//! Returns the secret as escaped in JSON by .NET and Gson, which also escape characters with a special meaning in HTML.
QStringList jsonEscapedForHtml(const QString &secret)
{
    const QString source = jsonEscapedAscii(secret);
    QStringList all;
    for (const QString &characters : {u"<>&'+`"_s, u"<>&'="_s}) {
        for (const bool isUpper : {true, false}) {
            QString escaped;
            for (const QChar &c : source) {
                const QString code = QString::number(c.unicode(), 16).rightJustified(4, u'0');
                escaped += characters.contains(c) ? u"\\u"_s + (isUpper ? code.toUpper() : code) : QString(c);
            }
            all << escaped << QString(escaped).replace(u"\\\""_s, u"\\u0022"_s);
        }
    }
    return all;
}

//! Returns the secret as escaped in HTML, which differs by library. toHtmlEscaped() doesn't escape apostrophes.
QStringList htmlEscaped(const QString &secret)
{
    QStringList all{secret.toHtmlEscaped(), secret.toHtmlEscaped().replace("&quot;"_L1, "\""_L1)};
    for (const char *apostrophe : {"&#39;", "&#039;", "&#x27;", "&apos;"}) {
        QString named = secret.toHtmlEscaped().replace(u'\'', QLatin1String(apostrophe));
        all << named << named.replace("&quot;"_L1, "&#34;"_L1);
    }
    return all;
}

QStringList percentEncoded(const QString &secret)
{
    const QString strict = QString::fromLatin1(QUrl::toPercentEncoding(secret));
    const QString path = QString::fromLatin1(QUrl::toPercentEncoding(secret, "/"));
    const QString asForm = QString::fromLatin1(QUrl::toPercentEncoding(secret, " *", "~")).replace(u' ', u'+');
    QStringList all{strict, path, asForm};
    // as encoded by JavaScript and QUrl, and as in the path of a URL
    for (const char *unescaped : {"!'()*", "!$&'()*+,;=:@/?"})
        all.append(QString::fromLatin1(QUrl::toPercentEncoding(secret, unescaped)));
    for (QString form : QStringList(all)) {
        static const QRegularExpression escape(u"%[0-9A-F]{2}"_s);
        for (auto it = escape.globalMatch(form); it.hasNext();) {
            const auto match = it.next();
            form.replace(match.capturedStart(), match.capturedLength(), match.captured().toLower());
        }
        all.append(form);
    }
    return all;
}

//! Returns the secret in Base64, and its characters within the Base64 of a longer text such as `user:password`. Which characters those are
//! depends on the number of bytes before the secret, modulo 3. The characters at both ends also depend on the neighbouring bytes, so
//! they are omitted.
QStringList base64Encoded(const QByteArray &secret)
{
    constexpr qsizetype kMinLength = 8; // shorter strings may be part of ordinary words
    QStringList all;
    for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
        all.append(QString::fromLatin1(secret.toBase64(alphabet | QByteArray::OmitTrailingEquals)));
        for (qsizetype before = 0; before < 3; ++before) {
            const QByteArray encoded = (QByteArray(before, '\0') + secret).toBase64(alphabet);
            const qsizetype first = (before * 8 + 5) / 6;
            const qsizetype end = (before + secret.size()) * 8 / 6;
            if (end - first >= kMinLength)
                all.append(QString::fromLatin1(encoded.sliced(first, end - first)));
        }
    }
    return all;
}

//! Returns all secrets in plain, percent-encoded, HTML, JSON and Base64 form.
QStringList withEncodedForms(const QStringList &secrets)
{
    QStringList all = secrets;
    for (const QString &secret : secrets) {
        const QString json = jsonEscaped(secret);
        const QString ascii = jsonEscapedAscii(secret);
        all += percentEncoded(secret) + htmlEscaped(secret) + jsonEscapedForHtml(secret);
        all << json << ascii << QString(json).replace(u'/', "\\/"_L1)
            << QString(ascii).replace(u'/', "\\/"_L1)
            // as escaped by Go
            << QString(json).replace(u'<', "\\u003c"_L1).replace(u'>', "\\u003e"_L1).replace(u'&', "\\u0026"_L1);
        all += base64Encoded(secret.toUtf8());
    }
    all.removeDuplicates();
    return all;
}

//! \brief Returns the secrets and the forms in which summaries show them. Omits strings that are too short.
//!
//! Summaries trim text and collapse white space. A server may repeat only one line of a multi-line secret, such as a file with
//! credentials, or only the value in a line.
QStringList withDisplayedForms(const QStringList &secrets)
{
    constexpr qsizetype kMinLineLength = 8; // shorter lines may be ordinary words
    static const QRegularExpression assignment(u"^\\s*([\\w.-]+)\\s*[=:]\\s*(.*?)\\s*$"_s);
    QStringList all;
    for (const QString &secret : secrets) {
        all << secret << secret.trimmed() << secret.simplified();
        all += secret.split(u'|'); // at this character, a plugin's output is split into text and performance data
        const QStringList lines = secret.trimmed().split(u'\n');
        for (const QString &line : lines) {
            const auto match = assignment.match(line);
            if (lines.size() > 1 && match.hasMatch() && isSecretName(match.captured(1)))
                all.append(match.captured(2));
            if (lines.size() > 1 && line.trimmed().size() >= kMinLineLength)
                all << line.trimmed() << line.simplified();
        }
    }
    all.removeDuplicates();
    all.removeIf([](const QString &secret) { return secret.size() < kMinMaskedSecretLength; });
    return all;
}

} // namespace

QStringList secretsOf(const Target &target, const Secrets &keychain)
{
    const Kind *kind = findKind(target.kind);
    if (!kind)
        return {};
    const QJsonObject written = target.fields.written();
    QStringList plain;
    QStringList forms;
    for (const Field &field : kind->fields) {
        const QString text = written.value(field.name).toString();
        for (const QString &part : stringsIn(written.value(field.name))) {
            const QStringList found = placeholderSecretsIn(part, keychain);
            plain += found;
            if (!field.quoted)
                continue;
            for (const QString &value : found)
                plain.append(field.quoted(part, value)); // in the quoted form used in messages
        }
        if (field.type == FieldType::Secret)
            plain += expandedTexts(text, keychain);
        else if (field.type == FieldType::Map)
            plain += secretsInMap(target.fields, field.name, keychain);
        else if (field.type == FieldType::Url) {
            plain += secretsInUrl(text, keychain);
            forms += basicCredentialsInUrl(text, keychain);
        }
    }
    plain += secretsInBody(written.value(u"body"_s).toString());
    plain += secretsInCommand(written, keychain);
    const QString proxy = written.value(u"proxy"_s).toString();
    plain += secretsInUrl(proxy, keychain);
    forms += basicCredentialsInUrl(proxy, keychain);
    plain = withDisplayedForms(plain);
    QStringList all = withEncodedForms(plain) + forms + basicCredentialForms(target.fields, plain, keychain);
    all.removeDuplicates();
    return all;
}

QStringList proxySecretsOf(const NetworkSettings &settings, const Secrets &keychain)
{
    QStringList addresses;
    QStringList plain;
    QStringList forms;
    if (settings.proxy == NetworkSettings::Proxy::System) {
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
            addresses.append(qEnvironmentVariable(name));
    } else if (settings.proxy == NetworkSettings::Proxy::Manual) {
        addresses.append(settings.proxyAddress.toString());
        plain = expandedTexts(settings.proxyPassword, keychain);
        for (const QString &user : expandedTexts(settings.proxyUser, keychain)) {
            for (const QString &password : std::as_const(plain))
                forms.append(basicCredentials(user, password));
        }
    }
    for (const QString &address : std::as_const(addresses)) {
        plain += secretsInUrl(address, keychain);
        forms += basicCredentialsInUrl(address, keychain);
    }
    plain = withDisplayedForms(plain);
    return plain.isEmpty() ? QStringList() : withEncodedForms(plain) + forms;
}

Evidence withMaskedHeaders(const Evidence &evidence)
{
    if (evidence.isNull())
        return evidence;
    EvidenceData data = *evidence.operator->();
    data.head = data.maskedHead();
    if (const EvidenceData sent = data.requestParts(); !sent.head.isEmpty())
        data.request = sent.head + '\n' + sent.body;
    return Evidence(std::move(data));
}

StoredEvidence maskedEvidence(StoredEvidence stored, const SecretMask &mask)
{
    if (stored.evidence.isNull())
        return stored;
    EvidenceData data = *withMaskedHeaders(stored.evidence).operator->();
    mask.maskText(&data);
    stored.evidence = Evidence(std::move(data));
    return stored;
}

} // namespace watchkeeper
