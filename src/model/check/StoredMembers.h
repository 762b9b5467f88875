// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Stores structures as JSON objects. A function lists the members of a structure once, for writing and for reading:
//!
//!     constexpr auto kSessionMembers = [](auto &member, auto &session) {
//!         member("user"_L1, session.user);
//!         member("port"_L1, session.port, 443);
//!     };
//!
//! The third argument is the default of a member. Defaults aren't written. Pure, safe to call from any thread.

#include "model/check/Outcome.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QUuid>

#include <concepts>
#include <optional>
#include <type_traits>
#include <utility>

namespace watchkeeper {

//! Writes members. Times are stored in [ms] since 1970.
class MemberWriter
{
public:
    template<class Value>
    void operator()(QLatin1StringView key, const Value &value, const std::type_identity_t<Value> &usual = {})
    {
        if (value != usual)
            json.insert(key, toJson(value));
    }

    QJsonObject json;

private:
    static QJsonValue toJson(bool flag) { return flag; }
    static QJsonValue toJson(const QString &text) { return text; }
    template<std::integral Number>
    static QJsonValue toJson(Number number)
    {
        return static_cast<qint64>(number);
    }
    template<class Value>
    static QJsonValue toJson(const std::optional<Value> &value)
    {
        return toJson(*value);
    }
    static QJsonValue toJson(Outcome outcome) { return outcomeKey(outcome); }
    static QJsonValue toJson(const QStringList &texts) { return QJsonArray::fromStringList(texts); }
    static QJsonValue toJson(const QDateTime &time) { return time.toMSecsSinceEpoch(); }
    static QJsonValue toJson(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }
};

//! Reads members. Members that are missing or of another type get their defaults. Times are in UTC.
class MemberReader
{
public:
    template<class Value>
    void operator()(QLatin1StringView key, Value &value, const std::type_identity_t<Value> &usual = {})
    {
        value = usual;
        read(json.value(key), value);
    }

    const QJsonObject json;

private:
    static void read(const QJsonValue &stored, bool &flag) { flag = stored.toBool(flag); }
    template<std::integral Number>
    static void read(const QJsonValue &stored, Number &number)
    {
        if (const qint64 whole = stored.toInteger(number); std::in_range<Number>(whole))
            number = static_cast<Number>(whole);
    }
    static void read(const QJsonValue &stored, QString &text) { text = stored.toString(text); }
    static void read(const QJsonValue &stored, QUuid &id) { id = QUuid(stored.toString()); }
    static void read(const QJsonValue &stored, Outcome &outcome)
    {
        outcome = outcomeFromKey(stored.toString()).value_or(outcome);
    }
    static void read(const QJsonValue &stored, std::optional<Outcome> &outcome) { outcome = outcomeFromKey(stored.toString()); }
    static void read(const QJsonValue &stored, QStringList &texts)
    {
        const QJsonArray array = stored.toArray();
        for (const QJsonValue &text : array)
            texts.append(text.toString());
    }
    static void read(const QJsonValue &stored, QDateTime &time)
    {
        if (stored.isDouble())
            time = QDateTime::fromMSecsSinceEpoch(stored.toInteger(), Qt::UTC);
    }
    static void read(const QJsonValue &stored, std::optional<QDateTime> &time)
    {
        if (stored.isDouble())
            read(stored, time.emplace());
    }
};

//! Returns the members that `list` lists.
template<class Structure, class List>
QJsonObject membersToJson(const Structure &structure, const List &list)
{
    MemberWriter writer;
    list(writer, structure);
    return writer.json;
}

//! Sets the members that `list` lists, and leaves all others unchanged.
template<class Structure, class List>
void readMembers(const QJsonObject &json, Structure *structure, const List &list)
{
    MemberReader reader{json};
    list(reader, *structure);
}

} // namespace watchkeeper
