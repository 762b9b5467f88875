// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alert/Alert.h"

#include "model/base/EnumKeys.h"
#include "model/base/ShortText.h"
#include "model/check/StoredMembers.h"

#include <QCoreApplication>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr EnumKeys<AlertKind, AlertKind::Test> kAlertKindKeys{"problem",      "recovery",     "reminder",  "flapping-start",
                                                              "flapping-end", "acknowledged", "link-lost", "link-back",
                                                              "digest",       "test"};

} // namespace

QString alertKindKey(AlertKind kind)
{
    return kAlertKindKeys.key(kind);
}

std::optional<AlertKind> alertKindFromKey(const QString &key)
{
    return kAlertKindKeys.find(key);
}

namespace {

constexpr auto kAlertMembers = [](auto &member, auto &alert) {
    member("id"_L1, alert.id);
    member("problem"_L1, alert.problem);
    member("rule"_L1, alert.rule);
    member("target"_L1, alert.targetId);
    member("targetName"_L1, alert.targetName);
    member("targetKind"_L1, alert.targetKind);
    member("address"_L1, alert.address);
    member("tags"_L1, alert.tags);
    member("others"_L1, alert.others);
    member("before"_L1, alert.before);
    member("at"_L1, alert.at);
    member("since"_L1, alert.since);
    member("attempt"_L1, alert.attempt, 1);
    member("summary"_L1, alert.summary);
    member("message"_L1, alert.message);
    member("title"_L1, alert.title);
    member("text"_L1, alert.text);
};

} // namespace

QJsonObject toJson(const Alert &alert)
{
    QJsonObject json = membersToJson(alert, kAlertMembers);
    json.insert("kind"_L1, alertKindKey(alert.kind));
    json.insert("after"_L1, outcomeKey(alert.after));
    return json;
}

std::optional<Alert> alertFromJson(const QJsonObject &json)
{
    Alert alert;
    readMembers(json, &alert, kAlertMembers);
    const auto kind = alertKindFromKey(json.value("kind"_L1).toString());
    const auto after = outcomeFromKey(json.value("after"_L1).toString());
    if (alert.id.isNull() || !kind || !after)
        return {};
    alert.kind = *kind;
    alert.after = *after;
    return alert;
}

QStringList alertStates(const Alert &alert)
{
    const QString kind = alertKindKey(alert.kind);
    const QString outcome = outcomeKey(alert.after);
    return {kind + u':' + outcome, kind, outcome, u"*"_s};
}

bool isAlertState(const QString &word)
{
    if (word == "*"_L1)
        return true;
    const QStringList parts = word.split(u':');
    if (parts.size() == 2)
        return alertKindFromKey(parts[0]) && outcomeFromKey(parts[1]);
    return parts.size() == 1 && (alertKindFromKey(word) || outcomeFromKey(word));
}

QJsonValue valueForState(const QJsonObject &table, const Alert &alert)
{
    for (const QString &state : alertStates(alert)) {
        if (const auto found = table.constFind(state); found != table.constEnd())
            return *found;
    }
    return QJsonValue(QJsonValue::Undefined);
}

namespace {

constexpr int kMinutes = 12;

class SampleAlertText
{
    Q_DECLARE_TR_FUNCTIONS(SampleAlert)
};

QString sampleTitle(AlertKind kind, Outcome outcome)
{
    switch (kind) {
    case AlertKind::Problem:
    case AlertKind::Reminder:
        return SampleAlertText::tr("Sample target: %1 (Watchkeeper test)").arg(outcomeLabel(outcome));
    case AlertKind::Recovery:
        return SampleAlertText::tr("Sample target is up again (Watchkeeper test)");
    default:
        return SampleAlertText::tr("Watchkeeper test");
    }
}

} // namespace

Alert sampleAlert(AlertKind kind, Outcome outcome, const QDateTime &now, const QString &problem)
{
    Alert alert;
    alert.id = QUuid::createUuid();
    alert.problem = problem;
    alert.kind = kind;
    alert.targetName = SampleAlertText::tr("Sample target");
    alert.targetKind = u"http"_s;
    alert.address = u"https://sample.example"_s;
    alert.tags = {u"sample"_s};
    alert.after = outcome;
    if (kind == AlertKind::Recovery)
        alert.before = Outcome::Down;
    alert.at = now;
    alert.since = now.addSecs(-60LL * kMinutes);
    alert.summary = outcome == Outcome::Up ? u"200 OK"_s : u"503 Service Unavailable"_s;
    if (outcome != Outcome::Up)
        alert.message = u"[STATUS] (503) == 200"_s;
    alert.title = sampleTitle(kind, outcome);
    alert.text =
        SampleAlertText::tr("This is a test alert sent from %1. No action is required.").arg(QSysInfo::machineHostName());
    return alert;
}

QString sampleProblemKey(const QString &channel)
{
    return u"watchkeeper-sample-"_s + QString::number(qHash(channel), 16);
}

namespace {

constexpr EnumKeys<Verdict::Code, Verdict::Code::Cancelled> kVerdictKeys{"delivered", "again", "refused", "broken",
                                                                         "cancelled"};

} // namespace

QString verdictKey(Verdict::Code code)
{
    return kVerdictKeys.key(code);
}

std::optional<Verdict::Code> verdictFromKey(const QString &key)
{
    return kVerdictKeys.find(key);
}

namespace {

constexpr qsizetype kMaxBytes = 64 * 1024;
constexpr qsizetype kMaxTextLength = 2'000;
constexpr qsizetype kMaxLineLength = 200;
constexpr qsizetype kMinSecretLength = 4; // shorter secrets may occur within ordinary words

QString masked(QString text, QStringList secrets)
{
    // Longer secrets are masked first, because a secret may contain another one.
    std::sort(secrets.begin(), secrets.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    for (const QString &secret : std::as_const(secrets)) {
        if (secret.size() >= kMinSecretLength)
            text.replace(secret, u"***"_s);
    }
    return text;
}

} // namespace

QString sanitizedAnswer(const QByteArray &bytes, const QStringList &secrets)
{
    QString text = masked(QString::fromUtf8(bytes.first(std::min(bytes.size(), kMaxBytes))), secrets);
    text.replace(u"\r\n"_s, u"\n"_s);
    const auto isUnfit = [](QChar letter) {
        const bool isControl = letter.category() == QChar::Other_Control && letter != u'\n' && letter != u'\t';
        return isControl || letter.category() == QChar::Other_Format || letter == QChar::LineSeparator
            || letter == QChar::ParagraphSeparator;
    };
    text.removeIf(isUnfit);
    return shortened(text.trimmed(), kMaxTextLength);
}

QString oneLine(const QString &text)
{
    QString safe = text;
    for (QChar &letter : safe) {
        if (letter.category() == QChar::Other_Control || letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator)
            letter = u' ';
    }
    return safe.trimmed();
}

QString sanitizedLine(const QString &text, const QStringList &secrets)
{
    return shortened(sanitizedAnswer(text.toUtf8(), secrets).simplified(), kMaxLineLength);
}

} // namespace watchkeeper
