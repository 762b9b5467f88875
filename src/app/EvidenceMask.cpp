// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/EvidenceMask.h"

#include "checks/Placeholders.h"
#include "checks/Registry.h"
#include "targets/SecretNames.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kShortest = 4;
const QString kMask = u"***"_s;

//! What stands for a placeholder, if it is known; else the text itself.
QStringList filled(const QString &text, const Secrets &keychain)
{
    static const QRegularExpression whole(u"^\\$\\{(env|file|keychain):([^}]*)\\}$"_s);
    const auto match = whole.match(text);
    if (!match.hasMatch())
        return {text};
    const QString name = match.captured(2);
    if (match.captured(1) == "file"_L1)
        return filledFromFile(name);
    return {match.captured(1) == "env"_L1 ? qEnvironmentVariable(name.toUtf8().constData()) : keychain.value(name)};
}

//! What stands in a field, be it one text or several.
QStringList textsIn(const QJsonValue &value)
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

//! Placeholders within a longer text: all files and all of the keychain, and variables whose names say that they are secret.
QStringList placeholdersIn(const QString &text, const Secrets &keychain)
{
    static const QRegularExpression any(u"\\$\\{(env|file|keychain):([^}]*)\\}"_s);
    QStringList found;
    for (auto it = any.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        if (match.captured(1) != "env"_L1 || soundsSecret(match.captured(2)))
            found += filled(match.captured(), keychain);
    }
    return found;
}

QStringList secretsOfUrl(const QString &text, const Secrets &keychain)
{
    const QUrl url(text);
    QStringList found{url.password(QUrl::FullyDecoded)};
    if (url.password().isEmpty())
        found.append(url.userName(QUrl::FullyDecoded)); // a token is given so
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        if (soundsSecret(name))
            found += filled(value, keychain);
    }
    return found;
}

QStringList secretsOfMap(const Fields &fields, const QString &name, const Secrets &keychain)
{
    QStringList found;
    for (const auto &[key, value] : fields.map(name)) {
        if (soundsSecret(key))
            found += filled(value, keychain) + QStringList(value.section(u' ', 1)); // behind `Bearer`
    }
    return found;
}

//! A name and a password as HTTP sends them (RFC 7617).
QStringList basicForms(const Fields &fields, const QStringList &secrets)
{
    QStringList found;
    const QJsonObject written = fields.written();
    const QString user = written.value(u"username"_s).toString(written.value(u"user"_s).toString());
    for (const QString &secret : secrets)
        found.append(QString::fromLatin1((user + u':' + secret).toUtf8().toBase64()));
    return user.isEmpty() ? QStringList() : found;
}

bool bearsSecret(const QByteArray &headerName)
{
    static const QStringList open{u"www-authenticate"_s, u"proxy-authenticate"_s, u"access-control-allow-credentials"_s};
    const QString name = QString::fromLatin1(headerName);
    return soundsSecret(name) && !open.contains(name.toLower());
}

//! A cookie keeps its name and what is said of it: `sid=***; Path=/`.
QByteArray maskedHeader(const QByteArray &name, const QByteArray &value)
{
    if (name.compare("set-cookie", Qt::CaseInsensitive) != 0)
        return kMask.toLatin1();
    const qsizetype equals = value.indexOf('=');
    const qsizetype end = value.indexOf(';');
    if (equals < 0 || (end >= 0 && end < equals))
        return kMask.toLatin1();
    return value.first(equals + 1) + kMask.toLatin1() + (end < 0 ? QByteArray() : value.sliced(end));
}

QByteArray withMaskedHeaders(const EvidenceData &data)
{
    QByteArray head = data.statusLine() + '\n';
    const auto fields = data.headers();
    for (const auto &[name, value] : fields)
        head += name + ": " + (bearsSecret(name) ? maskedHeader(name, value) : value) + '\n';
    return data.head.isEmpty() ? QByteArray() : head;
}

void mask(QString *text, const QStringList &secrets)
{
    for (const QString &secret : secrets)
        text->replace(secret, kMask);
}

void mask(QByteArray *bytes, const QStringList &secrets)
{
    for (const QString &secret : secrets)
        bytes->replace(secret.toUtf8(), kMask.toLatin1());
}

void mask(std::optional<CheckError> *error, const QStringList &secrets)
{
    if (!*error)
        return;
    QString message = (*error)->message();
    QString detail = (*error)->detail();
    mask(&message, secrets);
    mask(&detail, secrets);
    error->emplace((*error)->type(), message, detail);
}

//! Texts, and those in lists.
QVariant masked(const QVariant &value, const QStringList &secrets)
{
    QString text = value.toString();
    switch (value.typeId()) {
    case QMetaType::QString:
        mask(&text, secrets);
        return text;
    case QMetaType::QStringList:
    case QMetaType::QVariantList: {
        QVariantList list = value.toList();
        for (QVariant &item : list)
            item = masked(item, secrets);
        return value.typeId() == QMetaType::QStringList ? QVariant(QVariant(list).toStringList()) : QVariant(list);
    }
    default:
        return value;
    }
}

void mask(Observation *seen, const QStringList &secrets)
{
    mask(&seen->summary, secrets);
    mask(&seen->text, secrets);
    mask(&seen->error, secrets);
    mask(&seen->warning, secrets);
    for (ObservedValue &value : seen->values)
        value.value = masked(value.value, secrets);
}

Evidence masked(const Evidence &evidence, const QStringList &secrets)
{
    if (evidence.isNull())
        return evidence;
    EvidenceData data = *evidence.operator->();
    data.head = withMaskedHeaders(data);
    mask(&data.head, secrets);
    mask(&data.body, secrets);
    mask(&data.errors, secrets);
    return Evidence(std::move(data));
}

} // namespace

QStringList secretsOf(const Target &target, const Secrets &keychain)
{
    const Kind *kind = findKind(target.kind);
    if (!kind)
        return {};
    const QJsonObject written = target.fields.written();
    QStringList plain;
    for (const Field &field : kind->fields) {
        const QString text = written.value(field.name).toString();
        for (const QString &part : textsIn(written.value(field.name)))
            plain += placeholdersIn(part, keychain);
        if (field.type == FieldType::Secret)
            plain += filled(text, keychain);
        else if (field.type == FieldType::Map)
            plain += secretsOfMap(target.fields, field.name, keychain);
        else if (field.type == FieldType::Url)
            plain += secretsOfUrl(text, keychain);
    }
    plain.removeIf([](const QString &secret) { return secret.size() < kShortest; });
    QStringList all = plain + basicForms(target.fields, plain);
    for (const QString &secret : std::as_const(plain))
        all.append(QString::fromLatin1(QUrl::toPercentEncoding(secret)));
    all.removeDuplicates();
    return all;
}

StoredEvidence maskedEvidence(StoredEvidence stored, QStringList secrets)
{
    std::sort(secrets.begin(), secrets.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); }); // one may hold another
    stored.evidence = masked(stored.evidence, secrets);
    mask(&stored.seen, secrets);
    return stored;
}

} // namespace watchkeeper
