// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The language: https://icinga.com/docs/icinga-2/latest/doc/17-language-reference/
#include "import/plugins/IcingaLanguage.h"

#include <QJsonArray>

#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMaxIcingaItems = 10'000; //!< in a value, with the values in it
constexpr int kMaxIcingaNesting = 32;   //!< of values

//! Returns whether a value is small. Its parts can be shared, so the whole can be far larger than the file.
bool isIcingaSmall(const QJsonValue &value, int *room, int depth = 0)
{
    if (depth > kMaxIcingaNesting || --*room < 0)
        return false;
    const auto isSmall = [room, depth](const QJsonValue &part) { return isIcingaSmall(part, room, depth + 1); };
    if (value.isArray()) {
        const QJsonArray parts = value.toArray();
        return std::all_of(parts.begin(), parts.end(), isSmall);
    }
    const QJsonObject parts = value.toObject();
    return std::all_of(parts.begin(), parts.end(), isSmall);
}

bool isIcingaSame(const QJsonValue &a, const QJsonValue &b)
{
    const auto isPlain = [](const QJsonValue &value) { return !value.isString() && !value.isArray() && !value.isObject(); };
    if (isPlain(a) && isPlain(b)) // null, false and 0 are equal
        return a.toDouble(a.toBool()) == b.toDouble(b.toBool());
    return a == b || (a.isString() && a.toString().isEmpty() && b.isNull())
        || (b.isString() && b.toString().isEmpty() && a.isNull());
}

QJsonValue icingaSum(const QJsonValue &left, const QJsonValue &right)
{
    if (right.isNull() || right.isUndefined())
        return left;
    if (left.isNull() || left.isUndefined())
        return right;
    if (left.isArray() && right.isArray()) {
        QJsonArray items = left.toArray();
        const QJsonArray added = right.toArray();
        for (const QJsonValue &item : added)
            items.append(item);
        return items;
    }
    if (left.isObject() && right.isObject()) {
        QJsonObject all = left.toObject();
        const QJsonObject more = right.toObject();
        for (auto it = more.begin(); it != more.end(); ++it)
            all.insert(it.key(), *it);
        return all;
    }
    if (left.isDouble() && right.isDouble())
        return left.toDouble() + right.toDouble();
    return icingaText(left) + icingaText(right);
}

QJsonValue icingaDifference(const QJsonValue &left, const QJsonValue &right)
{
    if (!left.isArray())
        return left.toDouble() - right.toDouble();
    QJsonArray items;
    const QJsonArray present = left.toArray();
    const QJsonArray removed = right.toArray();
    for (const QJsonValue &item : present) {
        if (!removed.contains(item))
            items.append(item);
    }
    return items;
}

QJsonValue icingaResult(const QString &sign, const QJsonValue &left, const QJsonValue &right)
{
    if (sign == "=="_L1 || sign == "!="_L1)
        return isIcingaSame(left, right) == (sign == "=="_L1);
    if (sign == "in"_L1 || sign == "!in"_L1) {
        const QJsonArray items = right.toArray();
        const auto isSame = [&left](const QJsonValue &item) { return isIcingaSame(item, left); };
        return std::any_of(items.begin(), items.end(), isSame) == (sign == "in"_L1);
    }
    if (sign == "+"_L1)
        return icingaSum(left, right);
    if (sign == "-"_L1)
        return icingaDifference(left, right);
    const bool areTexts = left.isString() && right.isString();
    const double a = areTexts ? left.toString().compare(right.toString()) : left.toDouble();
    const double b = areTexts ? 0 : right.toDouble();
    if (sign == "<"_L1 || sign == ">"_L1)
        return sign == "<"_L1 ? a < b : a > b;
    if (sign == "<="_L1 || sign == ">="_L1)
        return sign == "<="_L1 ? a <= b : a >= b;
    return sign == "*"_L1 ? a * b : b != 0 ? a / b : 0;
}

//! Compares with a pattern with `*` and `?`. In time of the product of their lengths, unlike a regular expression.
bool matchesIcingaPattern(const QString &pattern, const QString &text)
{
    qsizetype p = 0, t = 0, star = -1, from = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern.at(p) == u'*') {
            star = p++;
            from = t;
        } else if (p < pattern.size() && (pattern.at(p) == u'?' || pattern.at(p).toLower() == text.at(t).toLower())) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++from;
        } else {
            return false;
        }
    }
    return std::all_of(pattern.begin() + p, pattern.end(), [](QChar c) { return c == u'*'; });
}

} // namespace

bool isIcingaTrue(const QJsonValue &value)
{
    if (value.isArray() || value.isObject())
        return value.isArray() ? !value.toArray().isEmpty() : !value.toObject().isEmpty();
    return value.toBool() || value.toDouble() != 0 || !value.toString().isEmpty();
}

QString icingaText(const QJsonValue &value)
{
    const double number = value.toDouble();
    if (value.isDouble() && std::abs(number) < 1e15 && std::floor(number) == number)
        return QString::number(static_cast<qint64>(number));
    return value.isString() ? value.toString() : value.toVariant().toString();
}

//! Adds a remark that a statement isn't constant, and goes to the next one.
void IcingaLanguage::reportStatement(qsizetype start)
{
    QStringList words;
    for (qsizetype at = start; at <= std::min(m_problem, start + 12); ++at)
        words.append(m_tokens.at(at).text.left(40));
    const ImportPlace place = placeOf(start);
    const QString once = place.file + u':' + QString::number(start);
    if (!m_isQuiet && !std::exchange(m_reported[once], true))
        m_builder->notSupported(place,
                                PluginImportText::tr("“%1” isn't constant, so it wasn't imported.").arg(words.join(u' ')));
    m_isConstant = true;
    skipStatement(start);
}

QJsonValue IcingaLanguage::notConstant()
{
    if (m_isConstant)
        m_problem = m_at;
    m_isConstant = false;
    return QJsonValue::Null;
}

//! Returns the value, unless it is too large.
QJsonValue IcingaLanguage::checked(const QJsonValue &value)
{
    int room = kMaxIcingaItems;
    const bool isSmall = isIcingaSmall(value, &room) && value.toString().size() <= kMaxPluginText;
    count(1 + (kMaxIcingaItems - room) + value.toString().size() / 8);
    if (!isSmall)
        fail(tooLargePluginConfig(placeOf(m_at)));
    return isSmall ? value : QJsonValue();
}

QJsonValue IcingaLanguage::expression(int level)
{
    static const QStringList levels[] = {{u"||"_s},          {u"&&"_s},
                                         {u"=="_s, u"!="_s}, {u"<"_s, u">"_s, u"<="_s, u">="_s, u"in"_s, u"!in"_s},
                                         {u"+"_s, u"-"_s},   {u"*"_s, u"/"_s}};
    if (level == 6)
        return unary();
    QJsonValue left = expression(level + 1);
    while (m_isConstant && !isAtEnd() && (!token().isFirst || m_brackets > 0)) {
        const bool isNotIn = isSign("!") && isWord("in", 1);
        const QString sign = isNotIn ? u"!in"_s : token().text;
        if (token().type == Type::Text || !levels[level].contains(sign))
            break;
        m_at += isNotIn ? 2 : 1;
        const QJsonValue right = expression(level + 1);
        if (level < 2)
            left = isIcingaTrue(left) == (level == 1) ? right : left;
        else
            left = checked(icingaResult(sign, left, right));
    }
    return left;
}

QJsonValue IcingaLanguage::unary()
{
    count(1);
    if (!m_error.isEmpty() || m_depth >= kMaxPluginDepth)
        return notConstant();
    ++m_depth;
    QJsonValue value;
    if (takeSign("!"))
        value = !isIcingaTrue(unary());
    else if (takeSign("-"))
        value = -unary().toDouble();
    else
        value = member(primary());
    --m_depth;
    return value;
}

//! Reads what follows a value: `.NAME`, `[INDEX]`.
QJsonValue IcingaLanguage::member(const QJsonValue &value)
{
    QJsonValue part = value;
    while (m_isConstant && !isAtEnd() && (!token().isFirst || m_brackets > 0)) {
        if (takeSign(".")) {
            part = part.toObject().value(token().text);
            ++m_at;
        } else if (takeSign("[")) {
            const QJsonArray indexes = items("]");
            const QJsonValue index = indexes.at(0);
            part = part.isArray() ? part.toArray().at(static_cast<qsizetype>(std::clamp(index.toDouble(-1), -1.0, 1e6)))
                                  : part.toObject().value(icingaText(index));
        } else {
            return isSign("(") || isSign("=>") ? notConstant() : part;
        }
    }
    return part;
}

QJsonValue IcingaLanguage::primary()
{
    const IcingaToken first = token();
    if (first.type == Type::Sign && first.text != "["_L1 && first.text != "{"_L1 && first.text != "("_L1)
        return notConstant();
    ++m_at;
    if (first.type == Type::Text)
        return checked(first.text);
    if (first.type == Type::Number)
        return first.number;
    if (first.type == Type::Word)
        return isSign("(") && !token().isFirst ? call(first.text) : named(first.text);
    if (first.text == "{"_L1)
        return checked(dictionary());
    const QJsonArray values = items(first.text == "["_L1 ? "]" : ")");
    return first.text == "["_L1 ? checked(values) : values.size() == 1 ? values.at(0) : notConstant();
}

//! Reads values that are separated by commas, up to the closing bracket.
QJsonArray IcingaLanguage::items(const char *closing)
{
    QJsonArray values;
    const int outer = std::exchange(m_brackets, 1);
    while (m_isConstant && !isSign(closing) && !isAtEnd()) {
        values.append(expression(0));
        if (!takeSign(",") && !isSign(closing))
            notConstant();
    }
    if (m_isConstant)
        ++m_at;
    m_brackets = outer;
    return values;
}

//! Reads the members. One that isn't constant is null.
QJsonValue IcingaLanguage::dictionary()
{
    QJsonObject members;
    const int outer = std::exchange(m_brackets, 0);
    while (m_isConstant && !isSign("}") && !isAtEnd()) {
        const qsizetype start = m_at;
        const QString name = token().text;
        const bool isName = token().type == Type::Word || token().type == Type::Text;
        if (!isName || (!isSign("=", 1) && !isSign("+=", 1))) {
            notConstant();
            break;
        }
        m_at += 2;
        members.insert(name, expression(0));
        if (m_isConstant && !token().isFirst && !isSign(",") && !isSign(";") && !isSign("}"))
            notConstant();
        if (!m_isConstant) {
            members.insert(name, QJsonValue::Null);
            reportStatement(start);
        }
        while (takeSign(",") || takeSign(";")) { }
    }
    if (m_isConstant)
        ++m_at;
    m_brackets = outer;
    return members;
}

QJsonValue IcingaLanguage::named(const QString &name)
{
    static const QStringList states{u"OK"_s, u"Warning"_s, u"Critical"_s, u"Unknown"_s, u"Up"_s, u"Down"_s};
    if (name == "true"_L1 || name == "false"_L1)
        return name == "true"_L1;
    if (name == "null"_L1)
        return QJsonValue::Null;
    if (name == "this"_L1 && m_object)
        return m_object->values;
    for (const QJsonObject &names :
         {m_object ? m_object->names : QJsonObject(), m_object ? m_object->values : QJsonObject(), m_constants}) {
        if (const auto found = names.constFind(name); found != names.constEnd())
            return *found;
    }
    if (states.contains(name))
        return name;
    --m_at;
    return notConstant();
}

//! Calls one of the few functions without effect.
QJsonValue IcingaLanguage::call(const QString &name)
{
    ++m_at;
    const QJsonArray values = items(")");
    const QString text = icingaText(values.at(1));
    if (name == "match"_L1 && values.size() == 2 && !values.at(1).isArray()) {
        count(values.at(0).toString().size() * text.size() / 8);
        return m_error.isEmpty() && matchesIcingaPattern(values.at(0).toString(), text);
    }
    if (name == "len"_L1 && values.size() == 1)
        return values.at(0).isArray() ? values.at(0).toArray().size() : values.at(0).toObject().size();
    return name == "string"_L1 ? QJsonValue(icingaText(values.at(0))) : notConstant();
}

QJsonValue IcingaLanguage::evaluate(qsizetype at, IcingaObject *object)
{
    const auto outer = std::pair(std::exchange(m_at, at), std::exchange(m_object, object));
    const QJsonValue value = expression(0);
    static const QStringList ends{u";"_s, u"}"_s, u"{"_s, u")"_s, u","_s, u"for"_s, u"to"_s, u"use"_s, u"default"_s};
    if (m_isConstant && !token().isFirst && (token().type == Type::Text || !ends.contains(token().text)))
        notConstant();
    const bool isConstant = m_isConstant;
    if (!isConstant)
        reportStatement(at);
    std::tie(m_at, m_object) = outer;
    return isConstant ? value : QJsonValue(QJsonValue::Undefined);
}

void IcingaLanguage::runBody(qsizetype body, IcingaObject *object, int depth)
{
    const auto outer = std::pair(std::exchange(m_at, body + 1), std::exchange(m_object, object));
    const qsizetype end = m_tokens.at(body).end - 1;
    while (m_at < end && m_error.isEmpty()) {
        const qsizetype start = m_at;
        if (takeSign(";") || takeSign(","))
            continue;
        runStatement(depth);
        if (m_isConstant && m_at < end && !token().isFirst && !isSign(";") && !isSign(","))
            notConstant();
        if (!m_isConstant)
            reportStatement(start);
    }
    std::tie(m_at, m_object) = outer;
}

void IcingaLanguage::runStatement(int depth)
{
    count(1);
    if ((isWord("assign") || isWord("ignore")) && isWord("where", 1)) {
        skipStatement(m_at); // see selects()
    } else if (isWord("import")) {
        runImport(depth);
    } else if (isWord("var") && isSign("=", 2)) {
        const QString name = token(1).text;
        m_at += 3;
        m_object->names.insert(name, expression(0));
    } else {
        runAssignment();
    }
}

void IcingaLanguage::runImport(int depth)
{
    const ImportPlace place = placeOf(m_at++);
    count(20);
    const QString name = icingaText(expression(0));
    static const QStringList standard{u"plugin-check-command"_s, u"ipv4-or-ipv6"_s};
    const auto found = m_templates.constFind(m_object->type + u'\t' + name);
    if (!m_isConstant || standard.contains(name))
        return;
    if (found != m_templates.cend() && depth < kMaxPluginDepth)
        runBody(*found, m_object, depth + 1);
    else
        reportMissing(place, name);
}

void IcingaLanguage::runAssignment()
{
    const ImportPlace place = placeOf(m_at);
    static const QStringList others{u"globals"_s, u"locals"_s, u"host"_s, u"service"_s, u"const"_s};
    if (token().type != Type::Word || others.contains(token().text)) {
        notConstant();
        return;
    }
    QStringList path{token().text};
    ++m_at;
    while (m_isConstant && (isSign(".") || isSign("["))) {
        const bool isIndex = isSign("[");
        ++m_at;
        path.append(isIndex ? icingaText(items("]").at(0)) : token().text);
        m_at += isIndex ? 0 : 1;
    }
    if (path.first() == "this"_L1)
        path.removeFirst();
    const QString sign = token().text;
    static const QStringList signs{u"="_s, u"+="_s, u"-="_s, u"*="_s, u"/="_s};
    if (token().type != Type::Sign || !signs.contains(sign) || path.isEmpty() || path.size() > kMaxIcingaNesting)
        notConstant();
    ++m_at;
    const QJsonValue value = m_isConstant ? expression(0) : QJsonValue();
    if (!m_isConstant)
        return;
    count(path.size() + value.toObject().size() + value.toArray().size() + m_object->values.size());
    setValue(&m_object->values, path, sign, value);
    m_object->places.insert(path.first(), place);
    if (path.first() == "vars"_L1)
        m_object->places.insert(path.mid(0, 2).join(u'.'), place);
}

//! Sets a value such as `vars.a.b`.
void IcingaLanguage::setValue(QJsonObject *object, const QStringList &path, const QString &sign, const QJsonValue &value)
{
    QJsonValue old = object->take(path.first());
    if (path.size() > 1) {
        QJsonObject inner = old.toObject();
        old = {}; // otherwise, the whole object is copied
        setValue(&inner, path.mid(1), sign, value);
        object->insert(path.first(), inner);
        return;
    }
    object->insert(path.first(), checked(sign == "="_L1 ? value : icingaResult(sign.left(1), old, value)));
}

bool IcingaLanguage::selects(const IcingaRule &rule, const QJsonObject &names)
{
    IcingaObject object;
    object.names = names;
    bool isAssigned = rule.loop >= 0
        && std::none_of(rule.where.begin(), rule.where.end(), [](const auto &condition) { return condition.first; });
    bool isIgnored = false;
    for (const auto &[assigns, condition] : rule.where) {
        bool *isSelected = assigns ? &isAssigned : &isIgnored;
        *isSelected = *isSelected || isIcingaTrue(evaluate(condition, &object));
    }
    return isAssigned && !isIgnored && m_error.isEmpty();
}

QList<IcingaObject> IcingaLanguage::objects(const IcingaRule &rule, const QJsonObject &names)
{
    IcingaObject object;
    object.type = rule.type;
    object.names = names;
    object.place = rule.place;
    QList<std::pair<QJsonValue, QJsonValue>> turns;
    const QJsonValue all = rule.loop >= 0 ? evaluate(rule.loop, &object) : QJsonValue();
    const QJsonObject members = all.toObject();
    for (auto it = members.begin(); it != members.end(); ++it)
        turns.append({it.key(), *it});
    const QJsonArray items = all.toArray();
    for (const QJsonValue &item : items)
        turns.append({item, {}});
    if (rule.loop < 0)
        turns.append({u""_s, {}});
    const QJsonValue name = rule.name >= 0 ? evaluate(rule.name, &object) : QJsonValue(u""_s);
    QList<IcingaObject> result;
    for (const auto &[key, value] : turns) {
        if (name.isUndefined() || !m_error.isEmpty())
            break;
        IcingaObject one = object;
        if (rule.loop >= 0)
            one.names.insert(rule.loopKey, key);
        if (!rule.loopValue.isEmpty())
            one.names.insert(rule.loopValue, value);
        one.values.insert(u"name"_s, icingaText(name) + icingaText(key));
        runBody(rule.body, &one, 0);
        result.append(one);
    }
    return result;
}

} // namespace watchkeeper
