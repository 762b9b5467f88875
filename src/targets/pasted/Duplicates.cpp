// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pasted/Duplicates.h"

#include "checks/Registry.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

//! Normalizes an address. For example, `HTTPS://Example.org:443` and `https://example.org/` become equal.
QString plainAddress(const QUrl &address)
{
    QUrl url = address.adjusted(QUrl::RemoveFragment | QUrl::NormalizePathSegments);
    const int usual = url.scheme() == "https"_L1 ? 443 : 80;
    if (url.port() == usual)
        url.setPort(-1);
    if (url.path().isEmpty())
        url.setPath(u"/"_s);
    return url.toString(QUrl::FullyEncoded);
}

QString compactObject(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

//! The values of these fields as text. Fields that aren't set are omitted.
QString fieldsText(const Fields &fields, const QStringList &names)
{
    QJsonObject found;
    for (const QString &name : names) {
        if (const QJsonValue value = fields.written().value(name); !value.isUndefined())
            found.insert(name, value);
    }
    return compactObject(found);
}

//! The Host header, which selects one of several sites at the same address.
QString hostHeader(const Fields &fields)
{
    for (const auto &[name, value] : fields.map(u"headers"_s)) {
        if (name.compare("host"_L1, Qt::CaseInsensitive) == 0)
            return value.toLower();
    }
    return {};
}

//! The parts that identify a request: address, method, body or form, and what determines which server responds.
QStringList requestSignature(const Fields &fields)
{
    static const QStringList otherFields{u"resolve"_s, u"ipFamily"_s, u"proxy"_s, u"form"_s, u"files"_s};
    return {plainAddress(fields.url(u"url"_s)), fields.text(u"method"_s), fields.text(u"body"_s),
            fieldsText(fields, otherFields), hostHeader(fields)};
}

//! Makes names unique by appending a number to repeated names.
class UniqueNames
{
public:
    explicit UniqueNames(const QSet<QString> &taken)
        : m_names(taken)
    {
    }

    QString makeUnique(const QString &name)
    {
        int &last = m_lastNumbers[name];
        last = std::max(last, 1);
        QString unique = name;
        while (m_names.contains(unique))
            unique = u"%1 %2"_s.arg(name, QString::number(++last));
        m_names.insert(unique);
        return unique;
    }

private:
    QSet<QString> m_names;
    QHash<QString, int> m_lastNumbers; //!< by name: the last number used, because thousands of lines can be equal
};

} // namespace

QString targetSignature(const Target &target)
{
    const Kind *kind = findKind(target.kind);
    const Fields &fields = target.fields;
    QStringList parts{target.kind};
    if (target.kind == "http"_L1 && !fields.needsExpansion())
        parts += requestSignature(fields);
    else if (target.kind == "tcp"_L1)
        parts += QStringList{kind->address(fields).toLower(), fieldsText(fields, {u"send"_s, u"steps"_s, u"ipFamily"_s})};
    else if (target.kind == "command"_L1)
        parts += kind->address(fields).simplified();
    else
        parts += compactObject(fields.written());
    return parts.join(u'\n');
}

KnownTargets knownTargets(const QList<Target> &watched)
{
    KnownTargets known;
    known.names.reserve(watched.size());
    known.namesBySignature.reserve(watched.size());
    for (const Target &target : watched) {
        known.names.insert(target.name);
        known.namesBySignature.insert(targetSignature(target), target.name);
    }
    return known;
}

void resolveDuplicates(QList<RecognisedTarget> *all, const KnownTargets &watched)
{
    UniqueNames names(watched.names);
    QHash<QString, QString> listedAs;
    for (RecognisedTarget &found : *all) {
        if (!found.isTarget())
            continue;
        const QString signature = targetSignature(found.target);
        found.isInProfile = watched.namesBySignature.contains(signature);
        found.duplicateOf = found.isInProfile ? watched.namesBySignature.value(signature) : listedAs.value(signature);
        found.target.name = names.makeUnique(found.target.name);
        if (found.duplicateOf.isEmpty())
            listedAs.insert(signature, found.target.name);
    }
}

} // namespace watchkeeper
