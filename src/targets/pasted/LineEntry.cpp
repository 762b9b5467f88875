// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pasted/LineEntry.h"

#include "targets/TargetGuess.h"
#include "targets/pasted/CurlLine.h"
#include "targets/pasted/QuickOptions.h"
#include "targets/service/Service.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class LineEntryText
{
    Q_DECLARE_TR_FUNCTIONS(LineEntry)
};

//! Removes markers before the text, such as list bullets and prompts.
QString withoutMarkers(const QString &text)
{
    static const QRegularExpression prompt(u"^\\$\\s+(?=\\S)"_s);
    static const QRegularExpression item(u"^(?:[-*+•]|\\d{1,3}[.)])\\s+(?=(?:[a-z][a-z0-9+.-]*://|\\[|<|curl\\s))"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression brackets(u"^<([a-z][a-z0-9+.-]*://[^>\\s]*)>$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    QString plain = QString(text).remove(prompt).remove(item);
    return plain.replace(brackets, u"\\1"_s);
}

RecognisedTarget recognitionProblem(const QString &sentence)
{
    RecognisedTarget found;
    found.problem = sentence;
    return found;
}

RecognisedTarget recogniseAddressOrCommand(const QString &text, const Schedule &defaults, const ProgramPredicate &isProgram)
{
    const QuickOptions words = extractQuickOptions(text);
    static const QRegularExpression address(u"^([a-z][a-z0-9+.-]*://\\S*)\\s+(\\S.*)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (const auto match = address.match(words.rest); match.hasMatch())
        return recognitionProblem(
            LineEntryText::tr("“%1” isn't valid here. After an address you can write: every 30s, timeout 5s, "
                              "attempts 3, tag:web, name:\"Shop\".")
                .arg(match.captured(2)));
    static const QRegularExpression noPage(u"^(javascript|mailto|tel|data|about|place|chrome|edge|blob|view-source|feed):"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (noPage.match(words.rest).hasMatch())
        return recognitionProblem(LineEntryText::tr("This address doesn't open a page on a server, so it can't be monitored."));
    const auto target = guessTarget(words.rest, defaults, isProgram);
    if (!target)
        return recognitionProblem(target.error());
    RecognisedTarget found;
    found.target = *target;
    words.applyTo(&found.target);
    const auto known = parseServiceLine(words.rest, isProgram);
    if (const QString hint = known ? known->service.credentialsHint(*target) : QString(); !hint.isEmpty())
        found.remark(hint);
    return found;
}

//! Reads a line such as `GET https://…`, as in server logs and HTTP files. Converts the line into a curl command line, because the
//! rules for these already exist.
std::optional<RecognisedTarget> recogniseRequestLine(const QString &text, const Schedule &defaults)
{
    static const QRegularExpression request(
        u"^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\\s+(https?://\\S+|/\\S*)(?:\\s+HTTP/[\\d.]+)?$"_s);
    const QuickOptions words = extractQuickOptions(text);
    const auto match = request.match(words.rest);
    if (!match.hasMatch())
        return std::nullopt;
    if (match.captured(2).startsWith(u'/'))
        return recognitionProblem(
            LineEntryText::tr("“%1” doesn't contain a server. Enter the full address, such as https://example.org%1.")
                .arg(match.captured(2)));
    const QString address = match.captured(2).replace(u'\'', u"'\\''"_s); // escaped for single quotes in a shell
    RecognisedTarget found = recogniseCurl(u"curl -X %1 '%2'"_s.arg(match.captured(1), address), defaults);
    words.applyTo(&found.target);
    return found;
}

RecognisedTarget recogniseText(const QString &text, const Schedule &defaults, const ProgramPredicate &isProgram)
{
    static const QRegularExpression link(u"^\\[([^\\]]+)\\]\\(([a-z]+://[^)\\s]+)\\)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QString plain = withoutMarkers(text);
    if (startsWithCurl(plain) && plain.size() > 4)
        return recogniseCurl(plain, defaults);
    if (auto request = recogniseRequestLine(plain, defaults))
        return *request;
    const auto match = link.match(plain);
    if (!match.hasMatch())
        return recogniseAddressOrCommand(plain, defaults, isProgram);
    RecognisedTarget found = recogniseAddressOrCommand(match.captured(2), defaults, isProgram);
    found.target.name = match.captured(1).simplified();
    return found;
}

//! The complete content of the entry as one string, see RecognisedTarget::source.
QString sourceOf(const ListEntry &entry)
{
    return (QStringList{entry.text.trimmed(), entry.name, entry.every} + entry.tags)
        .join(QChar(0x1f)); // the ASCII unit separator
}

//! Truncates a long name, because names are shown in a column.
QString shortName(const QString &name)
{
    constexpr qsizetype kMaxTextLength = 80;
    const QString plain = name.simplified();
    return plain.size() <= kMaxTextLength ? plain : plain.first(kMaxTextLength - 1).trimmed() + QChar(0x2026);
}

} // namespace

RecognisedTarget recogniseEntry(const ListEntry &entry, const Schedule &defaults, const ProgramPredicate &isProgram)
{
    RecognisedTarget found = recogniseText(entry.text, defaults, isProgram);
    found.text = entry.text.simplified();
    found.source = sourceOf(entry);
    found.line = entry.line;
    if (!found.isTarget())
        return found;
    if (!entry.name.isEmpty())
        found.target.name = shortName(entry.name);
    for (const QString &tag : entry.tags) {
        if (!tag.isEmpty() && !found.target.tags.contains(tag))
            found.target.tags.append(tag);
    }
    if (entry.every.isEmpty())
        return found;
    const QuickOptions words = extractQuickOptions(u"x every "_s + entry.every);
    if (words.every)
        words.applyTo(&found.target);
    else
        found.remark(LineEntryText::tr("“%1” isn't a valid interval. Use a form like 30s or 5m. The default is used instead.")
                         .arg(entry.every));
    return found;
}

} // namespace watchkeeper
