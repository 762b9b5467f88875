// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/ConditionProposals.h"

#include "conditions/JsonPath.h"
#include "conditions/Placeholder.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMostProposals = 40;

QString tr(const char *text)
{
    return QCoreApplication::translate("ConditionProposals", text);
}

struct Word
{
    const char *text;
    const char *meaning;
};

constexpr Word kOperators[]{
    {"== ", QT_TRANSLATE_NOOP("ConditionProposals", "is the same")},
    {"!= ", QT_TRANSLATE_NOOP("ConditionProposals", "is not the same")},
    {"< ", QT_TRANSLATE_NOOP("ConditionProposals", "is less")},
    {"<= ", QT_TRANSLATE_NOOP("ConditionProposals", "is less or the same")},
    {"> ", QT_TRANSLATE_NOOP("ConditionProposals", "is more")},
    {">= ", QT_TRANSLATE_NOOP("ConditionProposals", "is more or the same")},
    {"contains ", QT_TRANSLATE_NOOP("ConditionProposals", "holds a text")},
    {"not contains ", QT_TRANSLATE_NOOP("ConditionProposals", "does not hold a text")},
    {"matches ", QT_TRANSLATE_NOOP("ConditionProposals", "holds a match of a regular expression")},
    {"and ", QT_TRANSLATE_NOOP("ConditionProposals", "both must hold")},
    {"or ", QT_TRANSLATE_NOOP("ConditionProposals", "one must hold")},
};

constexpr Word kFunctions[]{
    {"len(", QT_TRANSLATE_NOOP("ConditionProposals", "length of a text, elements of a list")},
    {"has(", QT_TRANSLATE_NOOP("ConditionProposals", "whether it is there")},
    {"pat(", QT_TRANSLATE_NOOP("ConditionProposals", "a pattern with * and ?")},
    {"any(", QT_TRANSLATE_NOOP("ConditionProposals", "one of several, with commas")},
    {"matches(", QT_TRANSLATE_NOOP("ConditionProposals", "a regular expression")},
    {"contains(", QT_TRANSLATE_NOOP("ConditionProposals", "a part of the text")},
    {"not ", QT_TRANSLATE_NOOP("ConditionProposals", "turns it round")},
    {"true", ""},
    {"false", ""},
};

//! What stands before the cursor and is not complete.
struct Begun
{
    int start = 0;
    QString text; //!< from `start`
};

class Collector
{
public:
    Collector(const Begun &begun, int cursor)
        : m_begun(begun)
        , m_cursor(cursor)
    {
    }

    //! Keeps what begins with what stands there, and is more than that.
    void offer(const QString &text, const QString &meaning)
    {
        const bool goesOn = text.startsWith(m_begun.text, Qt::CaseInsensitive) && text.size() > m_begun.text.size();
        if (goesOn && m_found.size() < kMostProposals)
            m_found.append({text, meaning, m_begun.start, m_cursor - m_begun.start});
    }
    QList<ConditionProposal> take() { return m_found; }

private:
    const Begun &m_begun;
    int m_cursor;
    QList<ConditionProposal> m_found;
};

void offerPlaceholders(Collector &collector)
{
    for (const PlaceholderInfo &info : placeholders()) {
        const QString tail = info.tail == PlaceholderTail::Name ? u"."_s : QString();
        collector.offer(u'[' + info.name + u']' + tail, info.help);
    }
}

QStringList headerNames(const Facts &seen)
{
    QStringList names;
    for (const auto &[name, value] : seen.headers.value_or(QList<std::pair<QByteArray, QByteArray>>()))
        names.append(QString::fromUtf8(name).toLower());
    names.removeDuplicates();
    return names;
}

QStringList valueNames(const Facts &seen, bool onlyPerfdata)
{
    QStringList names;
    for (const NamedFact &fact : seen.values) {
        if (fact.isPerfdata || !onlyPerfdata)
            names.append(fact.name);
    }
    return names;
}

//! The keys of the object to which the path leads.
QStringList keysAt(const Facts &seen, QStringView path)
{
    const auto way = JsonPath::parse(path);
    if (!way || !seen.body || seen.json().fault != JsonFacts::Fault::None)
        return {};
    return way->find(seen.json().root).toObject().keys();
}

//! `[NAME].` directly before the word at the cursor; nothing where there is none.
struct Place
{
    Placeholder placeholder;
    int nameStart = 0;
    QString path; //!< of a body, up to the last dot
};

std::optional<Place> placeAt(const QString &text, int cursor)
{
    const int bracket = static_cast<int>(QStringView(text).first(cursor).lastIndexOf(u'['));
    const int end = bracket < 0 ? -1 : static_cast<int>(text.indexOf(u']', bracket));
    if (end < 0 || end + 1 >= cursor || text[end + 1] != u'.')
        return std::nullopt;
    const auto placeholder = placeholderFromName(QStringView(text).sliced(bracket + 1, end - bracket - 1));
    const QStringView behind = QStringView(text).sliced(end + 1, cursor - end - 1);
    if (!placeholder || behind.contains(u' '))
        return std::nullopt;
    const int lastDot = static_cast<int>(behind.lastIndexOf(u'.'));
    if (*placeholder != Placeholder::Body)
        return Place{*placeholder, end + 2, {}};
    return Place{*placeholder, end + 1 + lastDot + 1, behind.first(lastDot).toString()};
}

QStringList namesAt(const Place &place, const Facts *seen)
{
    if (place.placeholder == Placeholder::Phase) {
        QStringList phases;
        for (int i = 0; i < kPhaseCount; ++i)
            phases.append(phaseKey(static_cast<Phase>(i)));
        return phases;
    }
    if (!seen)
        return {};
    switch (place.placeholder) {
    case Placeholder::Header:
        return headerNames(*seen);
    case Placeholder::Value:
        return valueNames(*seen, false);
    case Placeholder::Perfdata:
        return valueNames(*seen, true);
    case Placeholder::Body:
        return keysAt(*seen, place.path);
    default:
        return {};
    }
}

//! An operator can follow: something stands there, and a space.
bool isAfterSide(const QString &text, int wordStart)
{
    const QStringView before = QStringView(text).first(wordStart).trimmed();
    return before.endsWith(u']') || before.endsWith(u')') || before.contains(u']');
}

int wordStart(const QString &text, int cursor)
{
    int start = cursor;
    while (start > 0 && text[start - 1].isLetter())
        --start;
    return start;
}

} // namespace

QList<ConditionProposal> conditionProposals(const QString &text, int cursor, const Facts *seen, bool all)
{
    const QChar next = cursor < text.size() ? text[cursor] : QChar(u' ');
    if (!next.isSpace() && next != u']' && next != u')')
        return {}; // inside of a word there is nothing to complete
    const QStringView before = QStringView(text).first(cursor);
    const int bracket = static_cast<int>(before.lastIndexOf(u'['));
    if (bracket >= 0 && before.indexOf(u']', bracket) < 0) {
        const Begun begun{bracket, before.sliced(bracket).toString()};
        Collector collector(begun, cursor + (next == u']' ? 1 : 0));
        offerPlaceholders(collector);
        return collector.take();
    }
    if (const auto place = placeAt(text, cursor)) {
        const Begun begun{place->nameStart, before.sliced(place->nameStart).toString()};
        Collector collector(begun, cursor);
        for (const QString &name : namesAt(*place, seen))
            collector.offer(name, {});
        return collector.take();
    }
    const int start = wordStart(text, cursor);
    const Begun begun{start, before.sliced(start).toString()};
    if (begun.text.isEmpty() && !all)
        return {};
    Collector collector(begun, cursor);
    if (isAfterSide(text, start)) {
        for (const Word &word : kOperators)
            collector.offer(QString::fromLatin1(word.text), tr(word.meaning));
    }
    if (begun.text.isEmpty() && !isAfterSide(text, start))
        offerPlaceholders(collector);
    for (const Word &word : kFunctions)
        collector.offer(QString::fromLatin1(word.text), *word.meaning ? tr(word.meaning) : QString());
    return collector.take();
}

} // namespace watchkeeper
