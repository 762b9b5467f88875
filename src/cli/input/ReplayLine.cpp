// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/input/ReplayLine.h"

#include "cli/CliText.h"
#include "model/field/Fields.h"
#include "model/json/JsonText.h"
#include "targets/document/TargetsDocument.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <array>
#include <utility>

// Parses the lines of a recorded history. A fast scanner handles the regular form of a line, and a JSON parser handles all
// other forms.

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Reads a time. UTC if no zone is given.
Expected<qint64, QString> readInstant(const QJsonObject &json, const QString &key)
{
    const QString text = json.value(key).toString();
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return Unexpected(CliText::tr("“%1” requires a time such as \"2026-01-31T08:00:00Z\".").arg(key));
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

Expected<QJsonObject, QString> readObject(QByteArrayView line)
{
    auto json = readJsonObject(line.toByteArray());
    if (!json)
        return Unexpected(json.error().text());
    return *json;
}

//! Reads targets and maintenance according to the rules of targets.json.
TargetsDocument readTargets(const QJsonObject &json, QStringList *problems)
{
    QJsonObject file{{u"targets"_s, json.value(u"targets"_s)}};
    for (const QString &key : {u"defaults"_s, u"maintenance"_s}) {
        if (json.contains(key))
            file.insert(key, json.value(key));
    }
    const auto document = TargetsDocument::parse(QJsonDocument(file).toJson(QJsonDocument::Compact), {});
    if (document)
        return *document;
    for (const Problem &problem : document.error())
        problems->append(Problem({}, 0, problem.target(), problem.field(), problem.text()).toString());
    return {};
}

QList<AlertRule> readRules(const QJsonValue &value, QStringList *problems)
{
    if (!value.isUndefined() && !value.isArray())
        problems->append(CliText::tr("“alerts” must be a list of rules."));
    QList<AlertRule> rules;
    QSet<QString> names;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array) {
        QList<FieldProblem> wrong;
        const AlertRule rule = readAlertRule(each.toObject(), &wrong);
        const QString label = rule.name.isEmpty() ? CliText::tr("rule %1").arg(rules.size() + 1) : rule.name;
        if (!rule.name.isEmpty() && names.contains(rule.name))
            wrong.append({u"name"_s, CliText::tr("Another rule already has this name.")});
        names.insert(rule.name);
        for (const FieldProblem &problem : std::as_const(wrong))
            problems->append(u"%1: %2: %3"_s.arg(label, problem.field, problem.text));
        rules.append(rule);
    }
    return rules;
}

void rejectUnexpectedKeys(const QJsonObject &json, const QStringList &known, QStringList *problems)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!known.contains(it.key()))
            problems->append(u"%1: %2"_s.arg(it.key(), unknownKeyText(it.key(), known)));
    }
}

//! A command for a target. The JSON value of `key` is the target's name.
struct Verb
{
    QString key;
    ReplayAction::Type what;
    QStringList others;
};

const QList<Verb> &verbs()
{
    static const QList<Verb> all{{u"ack"_s, ReplayAction::Type::Acknowledge, {u"by"_s, u"comment"_s, u"for"_s, u"sticky"_s}},
                                 {u"unack"_s, ReplayAction::Type::Unacknowledge, {}},
                                 {u"snooze"_s, ReplayAction::Type::Snooze, {u"for"_s}},
                                 {u"maintenance"_s, ReplayAction::Type::StartMaintenance, {u"for"_s}}};
    return all;
}

Expected<ReplayAction, QString> readAction(const Verb &verb, const QJsonObject &json)
{
    ReplayAction action;
    action.what = verb.what;
    action.acknowledgement.by = json.value(u"by"_s).toString();
    action.acknowledgement.comment = json.value(u"comment"_s).toString();
    action.acknowledgement.sticky = json.value(u"sticky"_s).toBool();
    if (json.contains(u"for"_s)) {
        const auto lasts = parseDuration(json.value(u"for"_s).toString());
        if (!lasts)
            return Unexpected(lasts.error());
        action.lasts = lasts->count();
    }
    const bool mayBeUnlimited = verb.what == ReplayAction::Type::Acknowledge || verb.what == ReplayAction::Type::Unacknowledge;
    if (action.lasts == 0 && !mayBeUnlimited)
        return Unexpected(CliText::tr("“%1” requires “for”, a duration such as \"1h\".").arg(verb.key));
    return action;
}

Expected<ReplayLine, QString> readVerb(const Verb &verb, const QJsonObject &json, ReplayLine line)
{
    QStringList problems;
    rejectUnexpectedKeys(json, QStringList{u"at"_s, verb.key} + verb.others, &problems);
    if (!problems.isEmpty())
        return Unexpected(problems.first());
    const auto action = readAction(verb, json);
    if (!action)
        return Unexpected(action.error());
    line.action = *action;
    line.target = json.value(verb.key).toString().toUtf8();
    return line;
}

Expected<ReplayLine, QString> readResult(const QJsonObject &json, ReplayLine line)
{
    const QString key = json.value(u"outcome"_s).toString();
    const auto outcome = outcomeFromKey(key);
    if (!outcome)
        return Unexpected(CliText::tr("“outcome” must be up, degraded, down or unknown."));
    line.outcome = *outcome;
    line.target = json.value(u"target"_s).toString().toUtf8();
    return line;
}

} // namespace

Expected<ReplayHeader, QStringList> readReplayHeader(QByteArrayView line)
{
    const auto json = readObject(line);
    if (!json)
        return Unexpected(QStringList{json.error()});
    QStringList problems;
    rejectUnexpectedKeys(*json, {u"targets"_s, u"maintenance"_s, u"alerts"_s, u"start"_s, u"defaults"_s}, &problems);
    ReplayHeader header;
    const TargetsDocument document = readTargets(*json, &problems);
    header.targets = document.targets;
    header.maintenance = document.maintenance;
    header.rules = readRules(json->value(u"alerts"_s), &problems);
    const auto start = readInstant(*json, u"start"_s);
    if (!start)
        problems.append(start.error());
    else
        header.start = *start;
    if (!problems.isEmpty())
        return Unexpected(problems);
    return header;
}

Expected<ReplayLine, QString> readReplayLine(QByteArrayView text)
{
    const auto json = readObject(text);
    if (!json)
        return Unexpected(json.error());
    const auto at = readInstant(*json, u"at"_s);
    if (!at)
        return Unexpected(at.error());
    ReplayLine line;
    line.at = *at;
    if (json->contains(u"outcome"_s) || json->contains(u"target"_s))
        return readResult(*json, line);
    for (const Verb &verb : verbs()) {
        if (json->contains(verb.key))
            return readVerb(verb, *json, line);
    }
    return Unexpected(CliText::tr(
        "This line has neither a result (“target”, “outcome”) nor an action (“ack”, “unack”, “snooze”, “maintenance”)."));
}

namespace {

constexpr qint64 kDay = 86'400'000;

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

//! Returns the number of days since 1970 for a date of the Gregorian calendar (H. Hinnant, "chrono-Compatible Low-Level Date
//! Algorithms").
qint64 daysOf(int year, int month, int day)
{
    const int shifted = month <= 2 ? year - 1 : year;
    const int era = shifted / 400;
    const int yearOfEra = shifted - era * 400;
    const int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return qint64(era) * 146'097 + dayOfEra - 719'468;
}

int daysInMonth(int year, int month)
{
    static constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return days.at(static_cast<size_t>(month - 1)) + (month == 2 && isLeap ? 1 : 0);
}

//! Reads a line from start to end. After a failure, all further reads also fail.
class ReplayScanner
{
public:
    explicit ReplayScanner(QByteArrayView text)
        : m_position(text.data())
        , m_end(text.data() + text.size())
    {
    }

    bool take(char letter)
    {
        skip();
        if (m_position == m_end || *m_position != letter)
            return false;
        ++m_position;
        return true;
    }

    //! Reads a string without escapes.
    std::optional<QByteArrayView> text()
    {
        if (!take('"'))
            return {};
        const char *const begin = m_position;
        for (; m_position != m_end && *m_position != '"'; ++m_position) {
            if (*m_position == '\\' || static_cast<unsigned char>(*m_position) < ' ')
                return {};
        }
        if (m_position == m_end)
            return {};
        return QByteArrayView(begin, m_position++);
    }

    bool isAtEnd()
    {
        skip();
        return m_position == m_end;
    }

private:
    void skip()
    {
        while (m_position != m_end && (*m_position == ' ' || *m_position == '\t' || *m_position == '\r'))
            ++m_position;
    }

    const char *m_position;
    const char *m_end;
};

//! Parses exactly this many digits. Returns -1 if there is any other character.
int parseNumber(const char *text, int digits)
{
    int sum = 0;
    for (int i = 0; i < digits; ++i) {
        if (!isDigit(text[i]))
            return -1;
        sum = sum * 10 + (text[i] - '0');
    }
    return sum;
}

//! Reads `2026-01-31T08:00:00Z`, with or without milliseconds; returns nullopt for invalid times and other forms.
std::optional<qint64> parseInstant(QByteArrayView text)
{
    const bool hasMs = text.size() == 24 && text[19] == '.';
    if ((text.size() != 20 && !hasMs) || text.back() != 'Z' || text[4] != '-' || text[7] != '-' || text[10] != 'T'
        || text[13] != ':' || text[16] != ':')
        return {};
    const char *const at = text.data();
    const int year = parseNumber(at, 4);
    const int month = parseNumber(at + 5, 2);
    const int day = parseNumber(at + 8, 2);
    const int hour = parseNumber(at + 11, 2);
    const int minute = parseNumber(at + 14, 2);
    const int second = parseNumber(at + 17, 2);
    const int ms = hasMs ? parseNumber(at + 20, 3) : 0;
    const bool isDay = year >= 1970 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
    if (!isDay || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || ms < 0)
        return {};
    return daysOf(year, month, day) * kDay + ((hour * 60LL + minute) * 60 + second) * 1'000 + ms;
}

std::optional<Outcome> outcomeForKey(QByteArrayView key)
{
    static constexpr std::array<std::pair<QByteArrayView, Outcome>, 4> keys{
        {{"up", Outcome::Up}, {"down", Outcome::Down}, {"degraded", Outcome::Degraded}, {"unknown", Outcome::Unknown}}};
    for (const auto &[each, outcome] : keys) {
        if (each == key)
            return outcome;
    }
    return {};
}

} // namespace

std::optional<ReplayLine> scanReplayLine(QByteArrayView line)
{
    ReplayScanner scan(line);
    QByteArrayView at;
    QByteArrayView target;
    QByteArrayView outcome;
    if (!scan.take('{'))
        return {};
    for (int members = 0; members < 3; ++members) {
        if (members > 0 && !scan.take(','))
            return {};
        const auto key = scan.text();
        if (!key || !scan.take(':'))
            return {};
        const auto value = scan.text();
        QByteArrayView *const place = *key == "at" ? &at : *key == "target" ? &target : *key == "outcome" ? &outcome : nullptr;
        if (!value || !place || !place->isNull() || value->isEmpty())
            return {};
        *place = *value;
    }
    if (!scan.take('}') || !scan.isAtEnd())
        return {};
    const auto time = parseInstant(at);
    const auto found = outcomeForKey(outcome);
    if (!time || !found)
        return {};
    ReplayLine read;
    read.at = *time;
    read.target = QByteArray::fromRawData(target.data(), target.size());
    read.outcome = *found;
    return read;
}

} // namespace watchkeeper
