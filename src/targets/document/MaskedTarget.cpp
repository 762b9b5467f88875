// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/document/MaskedTarget.h"

#include "checks/Registry.h"
#include "model/base/SecretNames.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

const QString kMask = u"***"_s;

bool isWholePlaceholder(const QString &value)
{
    static const QRegularExpression whole(u"^\\$\\{(env|file|keychain):[^}]*\\}$"_s);
    return whole.match(value).hasMatch();
}

QString masked(const QString &value)
{
    return value.isEmpty() || isWholePlaceholder(value) ? value : kMask;
}

//! Returns a pattern that matches text up to one of these characters. Placeholders match completely. Uses possessive
//! quantifiers for speed, because bodies can be long.
QString charactersExcept(const QString &characters)
{
    return u"(?:\\$\\{[^}]*+\\}|\\$(?!\\{[^}]*+\\})|[^$%1]++)*+"_s.arg(characters);
}

//! Masks the password. If there is no password, masks the name, because it could be a token.
QString maskedUserInfo(const QString &info)
{
    static const QRegularExpression upToColon(u"^(%1):"_s.arg(charactersExcept(u":"_s)));
    const auto match = upToColon.match(info);
    const QString name = match.captured(1);
    const QString password = info.mid(match.capturedLength());
    if (!match.hasMatch())
        return masked(info);
    return password.isEmpty() ? masked(name) + u':' : name + u':' + masked(password);
}

//! Replaces each match of `pattern` in `text`.
template<typename Replacement>
QString replaced(const QString &text, const QRegularExpression &pattern, Replacement replacement)
{
    QString result;
    qsizetype end = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        result += QStringView(text).sliced(end, match.capturedStart() - end);
        result += replacement(match);
        end = match.capturedEnd();
    }
    return result += QStringView(text).sliced(end);
}

//! Masks credentials in addresses, as in `http://user:***@host` and `http://***@host`. The last `@` before the path ends the credentials.
QString withoutPassword(const QString &text)
{
    static const QRegularExpression userInfo(u"(?<=://)(?:%1@)++"_s.arg(charactersExcept(u"@/?#\\s"_s)));
    return replaced(text, userInfo, [](const auto &match) { return maskedUserInfo(match.captured().chopped(1)) + u'@'; });
}

QString maskedItem(const QRegularExpressionMatch &match)
{
    const QString name = QUrl::fromPercentEncoding(match.captured(1).toUtf8());
    return match.captured(1) + u'=' + (isSecretName(name) ? masked(match.captured(2)) : match.captured(2));
}

//! Masks secrets in query items, as in `?token=***&page=2`.
QString withMaskedSecretItems(const QString &text)
{
    static const QRegularExpression item(u"(?<=[?&;#])([^?&;#=\\s]++)=(%1)"_s.arg(charactersExcept(u"&;#\\s'\""_s)));
    return replaced(text, item, maskedItem);
}

QString withoutSecrets(const QString &text)
{
    return withMaskedSecretItems(withoutPassword(text));
}

//! Masks secrets in forms, as in `user=me&password=***`. A form can start at the beginning of a line or word. A value ends where
//! the next item starts.
QString withoutFormSecrets(const QString &text)
{
    static const QRegularExpression item(u"(?<![^?&;#\\s])([^?&;#=\\s]++)=(%1)"_s.arg(charactersExcept(u"&\\s"_s)));
    return replaced(withoutPassword(text), item, maskedItem);
}

//! \brief Masks values in a JSON text whose names suggest a secret, including nested values. Other parts stay unchanged. The text
//! can be invalid JSON, because it can contain placeholders anywhere.
class JsonMask
{
public:
    static QString of(const QString &text)
    {
        static const QRegularExpression mark(
            u"\\$\\{[^}]*+\\}|\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"(?:\\s*+:)?|[{}\\[\\],]"_s,
            QRegularExpression::DotMatchesEverythingOption);
        JsonMask mask;
        return replaced(text, mark, [&mask](const auto &match) { return mask.maskToken(match.captured(), match.captured(1)); });
    }

private:
    //! Masks secrets in a string, in each of its lines. Line breaks are written as `\n`.
    static QString maskedLines(const QString &content)
    {
        QStringList lines = content.split(u"\\n"_s);
        for (QString &line : lines)
            line = withoutFormSecrets(line);
        return lines.join(u"\\n"_s);
    }

    //! \param mark  a string, a name with its colon, a bracket or a comma; \param content  the text of the string or name
    QString maskToken(const QString &mark, const QString &content)
    {
        const QChar first = mark.front();
        if (first == u'"' && !mark.endsWith(u':'))
            return u'"' + (m_isSecret ? masked(content) : maskedLines(content)) + u'"';
        if (first == u'{' || first == u'[')
            m_levels.append(m_isSecret);
        else if ((first == u'}' || first == u']') && m_levels.size() > 1)
            m_levels.removeLast();
        m_isSecret = m_levels.last() || (first == u'"' && isSecretName(content));
        return mark;
    }

    QList<bool> m_levels{false}; //!< for each nesting level, outermost first: whether all values in it are secret
    bool m_isSecret = false;     //!< whether the next value is secret
};

QString maskedBody(const QString &text)
{
    static const QRegularExpression json(u"^\\s*(?:\\{|\\[\\s*[\"{\\[$\\d-])"_s); // excludes section headings such as `[main]`
    const QString strings = JsonMask::of(text);
    return json.match(text).hasMatch() ? strings : withoutFormSecrets(strings);
}

QJsonValue maskedMap(const QJsonObject &map)
{
    QJsonObject result;
    for (auto it = map.begin(); it != map.end(); ++it) {
        const QString value = it.value().toString();
        result.insert(it.key(), isSecretName(it.key()) ? masked(value) : withoutSecrets(value));
    }
    return result;
}

QJsonValue maskedText(const QJsonValue &value)
{
    return value.isString() ? QJsonValue(withoutSecrets(value.toString())) : value;
}

QJsonValue maskedList(const QJsonArray &list)
{
    QJsonArray result;
    for (const auto &item : list)
        result.append(maskedText(item));
    return result;
}

QJsonValue maskedValue(const Field &field, const QJsonValue &value)
{
    switch (field.type) {
    case FieldType::Secret:
        return masked(value.toString());
    case FieldType::Map:
        return maskedMap(value.toObject());
    case FieldType::Url:
    case FieldType::Text:
        return maskedText(value);
    case FieldType::List:
        return maskedList(value.toArray());
    case FieldType::Body:
        return maskedBody(value.toString());
    default:
        return value;
    }
}

} // namespace

Target maskedTarget(const Target &target)
{
    const Kind *kind = findKind(target.kind);
    Target result = target;
    result.fields = Fields(); // showing no fields is better than showing a secret
    if (!kind)
        return result;
    QJsonObject written = target.fields.written();
    QHash<QString, QStringList> order;
    for (const Field &field : kind->fields) {
        if (!written.contains(field.name))
            continue;
        written.insert(field.name, maskedValue(field, written.value(field.name)));
        if (field.type == FieldType::Map) {
            QStringList &keys = order[field.name];
            for (const auto &[key, value] : target.fields.map(field.name))
                keys.append(key);
        }
    }
    if (const auto fields = Fields::fromJson(kind->fields, written, order))
        result.fields = *fields;
    return result;
}

QString maskedAddress(const Target &target)
{
    const Kind *kind = findKind(target.kind);
    if (!kind || !kind->address)
        return {};
    const QString plain = kind->address(target.fields);
    const bool mayContainSecrets =
        plain.contains(u'@') || plain.contains(u'='); // saves time, because few strings contain `@` or `=`
    return mayContainSecrets ? kind->address(maskedTarget(target).fields) : plain;
}

} // namespace watchkeeper
