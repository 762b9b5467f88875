// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pasted/RecognisedTarget.h"

#include "checks/Registry.h"
#include "model/base/SecretNames.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class StoredSecretsText
{
    Q_DECLARE_TR_FUNCTIONS(StoredSecrets)
};

bool hasPlaceholder(const QString &text)
{
    return text.contains("${env:"_L1) || text.contains("${file:"_L1) || text.contains("${keychain:"_L1);
}

//! Whether the text is the path of a value in a response, such as `$.token`, instead of the value.
bool isJsonPath(const QString &text)
{
    return text == "$"_L1 || text.startsWith("$."_L1) || text.startsWith("$["_L1);
}

void addFromAddress(const QString &address, QStringList *found)
{
    const QUrl url(address);
    if (const QString password = url.password(QUrl::FullyDecoded); !password.isEmpty() && !hasPlaceholder(password))
        found->append(StoredSecretsText::tr("the password in the address"));
    for (const auto &[name, value] : QUrlQuery(url).queryItems()) {
        if (isSecretName(name) && !value.isEmpty() && !hasPlaceholder(value))
            found->append(StoredSecretsText::tr("“%1” in the address").arg(name));
    }
}

void addFromMap(const Field &field, const QJsonObject &map, QStringList *found)
{
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
        const QString value = entry.value().toString();
        if (isSecretName(entry.key()) && !hasPlaceholder(value) && !isJsonPath(value))
            found->append(StoredSecretsText::tr("“%1” in “%2”").arg(entry.key(), field.label));
    }
}

} // namespace

QStringList storedSecrets(const Target &target)
{
    const Kind *kind = findKind(target.kind);
    QStringList found;
    if (!kind)
        return found;
    const QJsonObject &written = target.fields.written();
    for (const Field &field : kind->fields) {
        const QJsonValue value = written.value(field.name);
        const QString text = value.toString();
        if (field.type == FieldType::Secret && !text.isEmpty() && !hasPlaceholder(text))
            found.append(StoredSecretsText::tr("“%1”").arg(field.label));
        else if (field.type == FieldType::Url || field.name == "proxy"_L1)
            addFromAddress(text, &found);
        else if (field.type == FieldType::Map)
            addFromMap(field, value.toObject(), &found);
    }
    return found;
}

void addSecretRemark(RecognisedTarget *found)
{
    const QStringList secrets = storedSecrets(found->target);
    if (!secrets.isEmpty())
        found->remark(QCoreApplication::translate("PastedText",
                                                  "Will be stored in targets.json as plain text: %1. Use ${env:NAME} instead.")
                          .arg(secrets.join(QStringLiteral(", "))));
}

} // namespace watchkeeper
