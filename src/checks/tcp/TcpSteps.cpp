// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/tcp/TcpSteps.h"

#include "checks/network/EscapedText.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxTcpSteps = 100;

class TcpStepsText
{
    Q_DECLARE_TR_FUNCTIONS(Tcp)
};

const QRegularExpression &groupReferencePattern()
{
    static const QRegularExpression mark(u"\\$\\{(\\d{1,2})\\}"_s);
    return mark;
}

TcpStep sendStep(const QString &text)
{
    TcpStep step;
    step.text = text;
    return step;
}

TcpStep expectStep(const Expectation &expectation)
{
    TcpStep step;
    step.type = TcpStep::Type::Expect;
    step.expectation = expectation;
    return step;
}

Unexpected<QString> invalidPattern(const QRegularExpression &pattern)
{
    return Unexpected(TcpStepsText::tr("This isn't a valid regular expression: %1.").arg(pattern.errorString()));
}

} // namespace

Expected<TcpStep, QString> readTcpStep(const QString &line)
{
    const qsizetype blank = line.indexOf(u' ');
    const QString verb = blank < 0 ? line : line.left(blank);
    const QString rest = blank < 0 ? QString() : line.mid(blank + 1);
    if (verb == u"starttls"_s && rest.isEmpty()) {
        TcpStep step;
        step.type = TcpStep::Type::StartTls;
        return step;
    }
    if (rest.isEmpty() || (verb != u"send"_s && verb != u"expect"_s && verb != u"match"_s))
        return Unexpected(
            TcpStepsText::tr("“%1” isn't a valid step. Use send TEXT, expect TEXT, match PATTERN or starttls.").arg(line));
    if (verb == u"match"_s) {
        const QRegularExpression pattern = linePattern(rest);
        return pattern.isValid() ? Expected<TcpStep, QString>(expectStep(Expectation(pattern, rest))) : invalidPattern(pattern);
    }
    const Expected<QByteArray, QString> bytes = parseEscapes(rest);
    if (!bytes)
        return Unexpected(bytes.error());
    return verb == u"send"_s ? sendStep(rest) : expectStep(Expectation(*bytes, rest));
}

QList<TcpStep> tcpSteps(const Fields &fields)
{
    QList<TcpStep> steps;
    const QStringList lines = fields.list(u"steps"_s);
    for (const QString &line : lines) {
        if (const auto step = readTcpStep(line)) // already validated
            steps.append(*step);
    }
    if (fields.has(u"send"_s))
        steps.append(sendStep(fields.text(u"send"_s)));
    if (const Expectation expectation(fields); !expectation.isEmpty())
        steps.append(expectStep(expectation));
    return steps;
}

QByteArray tcpBytes(const TcpStep &step, const QList<QByteArray> &groups)
{
    QByteArray bytes;
    qsizetype at = 0;
    const auto add = [&](qsizetype end) {
        if (const auto part = parseEscapes(step.text.mid(at, end - at)))
            bytes += *part;
    };
    for (auto it = groupReferencePattern().globalMatch(step.text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        add(match.capturedStart());
        bytes += groups.value(match.captured(1).toInt());
        at = match.capturedEnd();
    }
    add(step.text.size());
    return bytes;
}

QString escapedInStep(const QString &line, const QString &value)
{
    if (line.startsWith(u"match "_s))
        return value;
    return escapedValue(line, value).replace(u'$', u"\\x24"_s); // otherwise `${1}` in the value would be replaced by a group
}

QList<FieldProblem> tcpStepProblems(const Fields &fields)
{
    QList<FieldProblem> problems;
    if (const auto bytes = parseEscapes(fields.text(u"send"_s)); !bytes)
        problems.append({u"send"_s, bytes.error()});
    problems += expectationProblems(fields);
    const QStringList lines = fields.list(u"steps"_s);
    for (const QString &line : lines) {
        if (const auto step = readTcpStep(line); !step)
            problems.append({u"steps"_s, step.error()});
    }
    if (lines.size() > kMaxTcpSteps)
        problems.append({u"steps"_s, TcpStepsText::tr("At most %1 steps are allowed.").arg(kMaxTcpSteps)});
    const bool isSimple = fields.has(u"send"_s) || fields.has(u"expect"_s) || fields.has(u"expectPattern"_s);
    if (!lines.isEmpty() && isSimple)
        problems.append({u"steps"_s, TcpStepsText::tr("Use either steps, or send and expect, not both.")});
    const bool talks = !lines.isEmpty() || isSimple || fields.flag(u"tls"_s);
    if (talks && fields.flag(u"mustBeClosed"_s))
        problems.append({u"mustBeClosed"_s, TcpStepsText::tr("Nothing can be sent to a port that must be closed.")});
    return problems;
}

} // namespace watchkeeper
