// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/facts/Facts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace watchkeeper {

namespace {

//! Returns whether the JSON contains too many lists and objects. Each of them becomes an object in memory, so a body that
//! consists only of brackets would need fifty times its size.
bool hasTooManyContainers(const QByteArray &json)
{
    const auto opens = [](char c) { return c == '[' || c == '{'; };
    return std::count_if(json.begin(), json.end(), opens) > Facts::kMaxContainers;
}

JsonFacts read(const FactText &body)
{
    JsonFacts facts;
    if (!body.coding.isEmpty()) {
        facts.fault = JsonFacts::Fault::Encoded;
        return facts;
    }
    if (body.isTruncated || body.bytes.size() > Facts::kMaxJsonSize || hasTooManyContainers(body.bytes)) {
        facts.fault = body.isTruncated ? JsonFacts::Fault::Cut : JsonFacts::Fault::TooLarge;
        return facts;
    }
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(body.bytes, &error);
    if (error.error != QJsonParseError::NoError)
        facts.fault = JsonFacts::Fault::NotJson;
    else if (document.isArray())
        facts.root = document.array();
    else
        facts.root = document.object();
    return facts;
}

} // namespace

const JsonFacts &Facts::json() const
{
    Q_ASSERT(body);
    if (!m_json)
        m_json = read(*body);
    return *m_json;
}

std::optional<QByteArray> Facts::header(QByteArrayView name) const
{
    std::optional<QByteArray> joined;
    for (const auto &[field, value] : *headers) {
        if (field.compare(name, Qt::CaseInsensitive) == 0)
            joined = joined ? *joined + ", " + value : value;
    }
    return joined;
}

const NamedFact *Facts::value(QStringView name) const
{
    const auto found = std::find_if(values.begin(), values.end(), [name](const NamedFact &fact) { return fact.name == name; });
    return found == values.end() ? nullptr : &*found;
}

const NamedFact *Facts::perfdata(QStringView name) const
{
    const auto found = std::find_if(values.begin(), values.end(),
                                    [name](const NamedFact &fact) { return fact.isPerfdata && fact.name == name; });
    return found == values.end() ? nullptr : &*found;
}

const WindowValue *Facts::windowValueFor(const WindowQuery &query) const
{
    const auto found = std::find_if(windowValues.begin(), windowValues.end(),
                                    [&query](const WindowValue &fact) { return fact.query == query; });
    return found == windowValues.end() ? nullptr : &*found;
}

} // namespace watchkeeper
