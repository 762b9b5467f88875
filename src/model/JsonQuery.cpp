// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/JsonQuery.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace watchkeeper {

namespace {

using QueryFailure = JsonQuery::QueryFailure;

//! The number of elements of a list, members of an object, or characters of a string. A surrogate pair is one character.
std::optional<qint64> lengthOf(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray().size();
    if (value.isObject())
        return value.toObject().size();
    if (value.isString())
        return value.toString().toUcs4().size();
    return std::nullopt;
}

//! Returns nullopt if the list is empty or contains a value that isn't a number.
std::optional<QList<double>> numbersOf(const QList<QJsonValue> &values)
{
    QList<double> numbers;
    for (const QJsonValue &value : values) {
        if (!value.isDouble())
            return std::nullopt;
        numbers.append(value.toDouble());
    }
    return numbers.isEmpty() ? std::nullopt : std::optional(numbers);
}

QList<QJsonValue> elementsOf(const QJsonValue &list)
{
    QList<QJsonValue> elements;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &element : array)
        elements.append(element);
    return elements;
}

double sumOf(const QList<double> &numbers)
{
    double sum = 0;
    for (const double number : numbers)
        sum += number;
    return sum;
}

//! Accepts a number in JSON syntax (RFC 8259, 6), optionally surrounded by blanks.
Expected<QJsonValue, QueryFailure> numberResult(const QJsonValue &value)
{
    if (value.isDouble())
        return value;
    bool isNumber = false;
    const double number = value.toString().trimmed().toDouble(&isNumber);
    if (!value.isString() || !isNumber || !std::isfinite(number))
        return Unexpected(QueryFailure::NotNumbers);
    return QJsonValue(number);
}

} // namespace

void JsonQuery::descend(const QJsonValue &value, const Step &step, QList<QJsonValue> *found)
{
    if (const auto *name = std::get_if<QString>(&step)) {
        const QJsonObject object = value.toObject();
        if (const auto member = object.constFind(*name); member != object.constEnd())
            found->append(*member);
    } else if (const auto *index = std::get_if<qint64>(&step)) {
        const QJsonArray array = value.toArray();
        const qint64 at = *index < 0 ? array.size() + *index : *index;
        if (at >= 0 && at < array.size())
            found->append(array.at(at));
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array) {
            if (found->size() > kMaxMatches)
                return;
            found->append(element);
        }
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const auto &member : object) {
            if (found->size() > kMaxMatches)
                return;
            found->append(member);
        }
    }
}

QList<QJsonValue> JsonQuery::find(const QJsonValue &root) const
{
    QList<QJsonValue> found{root};
    for (const Step &step : m_steps) {
        QList<QJsonValue> next;
        for (const QJsonValue &value : std::as_const(found))
            descend(value, step, &next);
        found = std::move(next);
        if (found.size() > kMaxMatches)
            break;
    }
    return found;
}

Expected<QJsonValue, QueryFailure> JsonQuery::evaluate(const QJsonValue &root) const
{
    const QList<QJsonValue> found = find(root);
    if (found.size() > kMaxMatches)
        return Unexpected(QueryFailure::TooMany);
    if (found.isEmpty() && !m_isPlural)
        return Unexpected(QueryFailure::NotFound);
    if (m_function != Function::None)
        return aggregate(found);
    if (!m_isPlural)
        return found.constFirst();
    QJsonArray list;
    for (const QJsonValue &value : found)
        list.append(value);
    return QJsonValue(list);
}

Expected<QJsonValue, QueryFailure> JsonQuery::aggregate(const QList<QJsonValue> &found) const
{
    if (m_function == Function::Length) {
        const std::optional<qint64> length = m_isPlural ? std::optional(found.size()) : lengthOf(found.constFirst());
        return length ? Expected<QJsonValue, QueryFailure>(QJsonValue(*length)) : Unexpected(QueryFailure::NotFound);
    }
    if (m_function == Function::Number)
        return found.isEmpty() ? Unexpected(QueryFailure::NotFound) : numberResult(found.constFirst());
    const bool isList = !m_isPlural && found.constFirst().isArray();
    const auto numbers = numbersOf(isList ? elementsOf(found.constFirst()) : found);
    if (!numbers)
        return Unexpected(QueryFailure::NotNumbers);
    switch (m_function) {
    case Function::Minimum:
        return QJsonValue(*std::min_element(numbers->begin(), numbers->end()));
    case Function::Maximum:
        return QJsonValue(*std::max_element(numbers->begin(), numbers->end()));
    case Function::Average:
        return QJsonValue(sumOf(*numbers) / static_cast<double>(numbers->size()));
    default:
        return QJsonValue(sumOf(*numbers));
    }
}

} // namespace watchkeeper
