// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/AlertTemplate.h"

#include "alerts/rules/AlertMessages.h"
#include "model/base/NearestWord.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr auto kOpen = "{{"_L1;
constexpr auto kClose = "}}"_L1;
constexpr auto kLiteralOpen = "{{{{"_L1;

class AlertTemplateText
{
    Q_DECLARE_TR_FUNCTIONS(AlertTemplate)
};

//! The input for filling a placeholder.
struct TemplateInput
{
    const Alert &alert;
    qint64 now;
    const QTimeZone &zone;
};

struct PlaceholderRow
{
    QLatin1StringView word;
    const char *meaning;
    QString (*value)(const TemplateInput &);
};

constexpr std::array kPlaceholderRows{
    PlaceholderRow{"name"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "name of the target"),
                   [](const TemplateInput &f) { return f.alert.targetName; }},
    PlaceholderRow{"others"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "names of the other targets in this alert"),
                   [](const TemplateInput &f) { return f.alert.others.join(", "_L1); }},
    PlaceholderRow{"count"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "number of targets"),
                   [](const TemplateInput &f) { return QString::number(f.alert.others.size() + 1); }},
    PlaceholderRow{"state"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "current state: Up, Degraded, Down, Unknown"),
                   [](const TemplateInput &f) { return outcomeLabel(f.alert.after); }},
    PlaceholderRow{"was"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "state in the previous alert, may be empty"),
                   [](const TemplateInput &f) { return f.alert.before ? outcomeLabel(*f.alert.before) : QString(); }},
    PlaceholderRow{"event"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "event: problem, recovery, reminder, flapping-start, …"),
                   [](const TemplateInput &f) { return alertKindKey(f.alert.kind); }},
    PlaceholderRow{"summary"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "one-line summary of the result"),
                   [](const TemplateInput &f) { return f.alert.summary; }},
    PlaceholderRow{"message"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "reason for the failure, may be empty"),
                   [](const TemplateInput &f) { return f.alert.message; }},
    PlaceholderRow{"since"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "start time of the problem"),
                   [](const TemplateInput &f) { return alertTime(f.alert.since, f.zone); }},
    PlaceholderRow{"duration"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "duration of the problem"),
                   [](const TemplateInput &f) { return alertDuration(f.alert, f.now); }},
    PlaceholderRow{"at"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "time of the event"),
                   [](const TemplateInput &f) { return alertTime(f.alert.at, f.zone); }},
    PlaceholderRow{"address"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "host or URL being checked"),
                   [](const TemplateInput &f) { return f.alert.address; }},
    PlaceholderRow{"kind"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "type of the target, such as http"),
                   [](const TemplateInput &f) { return f.alert.targetKind; }},
    PlaceholderRow{"tags"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "tags of the target"),
                   [](const TemplateInput &f) { return f.alert.tags.join(", "_L1); }},
    PlaceholderRow{"attempt"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "number of consecutive checks with this result"),
                   [](const TemplateInput &f) { return QString::number(f.alert.attempt); }},
    PlaceholderRow{"rule"_L1, QT_TRANSLATE_NOOP("AlertTemplate", "name of the rule"),
                   [](const TemplateInput &f) { return f.alert.rule; }},
};

const PlaceholderRow *findRow(const QString &word)
{
    const auto row = std::find_if(kPlaceholderRows.begin(), kPlaceholderRows.end(),
                                  [&word](const PlaceholderRow &each) { return each.word == word; });
    return row == kPlaceholderRows.end() ? nullptr : &*row;
}

QStringList words()
{
    QStringList all;
    for (const PlaceholderRow &row : kPlaceholderRows)
        all.append(row.word);
    return all;
}

AlertTemplateError error(const QString &text, qsizetype column)
{
    return {AlertTemplateText::tr("Column %1: %2").arg(column).arg(text), column};
}

QString unknownPlaceholderText(const QString &word)
{
    const QString nearest = nearestWord(word, words());
    if (nearest.isEmpty())
        return AlertTemplateText::tr("“{{%1}}” isn't a valid placeholder. Valid placeholders: %2.")
            .arg(word, words().join(", "_L1));
    return AlertTemplateText::tr("“{{%1}}” isn't a valid placeholder. Did you mean “{{%2}}”?").arg(word, nearest);
}

} // namespace

const QList<AlertPlaceholder> &alertPlaceholders()
{
    static const QList<AlertPlaceholder> all = [] {
        QList<AlertPlaceholder> list;
        for (const PlaceholderRow &row : kPlaceholderRows)
            list.append({row.word, AlertTemplateText::tr(row.meaning)});
        return list;
    }();
    return all;
}

Expected<AlertTemplate, AlertTemplateError> AlertTemplate::parse(const QString &text)
{
    AlertTemplate parsed;
    parsed.m_templateText = text;
    QString plain;
    for (qsizetype at = 0; at < text.size();) {
        const QStringView rest = QStringView(text).sliced(at);
        if (rest.startsWith(kLiteralOpen)) {
            plain += kOpen;
            at += kLiteralOpen.size();
        } else if (rest.startsWith(kOpen)) {
            const qsizetype end = rest.indexOf(kClose);
            if (end < 0)
                return Unexpected(
                    error(AlertTemplateText::tr("“{{” has no matching “}}”. Write “{{{{” for a literal “{{”."), at + 1));
            const QString word = rest.sliced(kOpen.size(), end - kOpen.size()).trimmed().toString();
            if (!findRow(word))
                return Unexpected(error(unknownPlaceholderText(word), at + 1));
            parsed.m_parts.append({std::exchange(plain, {}), false});
            parsed.m_parts.append({word, true});
            at += end + kClose.size();
        } else {
            plain += text[at++];
        }
    }
    parsed.m_parts.append({plain, false});
    return parsed;
}

QString AlertTemplate::filled(const Alert &alert, qint64 now, const QTimeZone &zone) const
{
    const TemplateInput filling{alert, now, zone};
    QString text;
    for (const Part &part : m_parts)
        text += part.isPlaceholder ? findRow(part.text)->value(filling) : part.text;
    return text;
}

} // namespace watchkeeper
