// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pasted/CurlLine.h"

#include "targets/TargetGuess.h"
#include "targets/pasted/CurlRequest.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class CurlLineText
{
    Q_DECLARE_TR_FUNCTIONS(CurlLine)
};

//! Whether the rest of the line only redirects output, and can therefore be ignored.
bool isRedirection(const QString &tail)
{
    static const QRegularExpression pattern(u"^(\\s*(\\d?>>?\\s*(&\\d|[^\\s|;&<>]+)|;)\\s*)*$"_s);
    return pattern.match(tail).hasMatch();
}

bool isWebAddress(const QString &address)
{
    static const QRegularExpression other(u"^(?!https?://)[a-z][a-z0-9+.-]*://"_s, QRegularExpression::CaseInsensitiveOption);
    return !address.isEmpty() && !other.match(address).hasMatch();
}

RecognisedTarget curlCommandTarget(const QString &text, const Schedule &defaults, const QString &why)
{
    RecognisedTarget found;
    const QString line = joinCurlLines(text);
    auto target = guessTarget(line, defaults, [](const QString &) {
        return true;
    });                                // always true, because `curl.exe` would otherwise be taken for a host name
    if (target && line.contains(u'$')) // variables require a shell
        target = makeTarget(u"command"_s, {{u"command"_s, line}, {u"shell"_s, true}}, target->name);
    if (target)
        found.target = *target;
    else
        found.problem = target.error();
    found.target.schedule = defaults;
    found.remark(why);
    return found;
}

} // namespace

RecognisedTarget recogniseCurl(const QString &text, const Schedule &defaults)
{
    const CurlArguments split = splitCurlArguments(text);
    RecognisedTarget found;
    if (split.isOpen) {
        found.problem =
            CurlLineText::tr("This curl command line is incomplete: a quote isn't closed, or the last line is missing.");
        return found;
    }
    if (!isRedirection(split.tail))
        return curlCommandTarget(
            text, defaults,
            CurlLineText::tr("Kept as a command that runs curl, because more text follows the curl command: %1")
                .arg(split.tail));
    if (split.needsShell)
        return curlCommandTarget(
            text, defaults,
            CurlLineText::tr("Kept as a command that runs curl: parts of the line must be expanded by a shell."));
    CurlRequest request(split.words.mid(1));
    if (!isWebAddress(request.address()))
        return curlCommandTarget(text, defaults,
                                 CurlLineText::tr("Kept as a command that runs curl: the line has no web address."));
    const auto target = makeTarget(u"http"_s, request.fields(), nameFromAddress(request.address()), request.mapOrder());
    if (!target) {
        found.problem = target.error();
        return found;
    }
    found.target = *target;
    if (request.method() != "GET"_L1)
        found.target.name = request.method() + u' ' + found.target.name;
    found.target.schedule = defaults;
    if (request.timeout())
        found.target.schedule.timeout = *request.timeout();
    for (const QString &sentence : request.remarks())
        found.remark(sentence);
    return found;
}

} // namespace watchkeeper
