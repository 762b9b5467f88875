// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/port/Expectation.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Returns the byte for `\c`; nullopt if this escape sequence doesn't exist.
std::optional<char> simpleEscape(QChar c)
{
    switch (c.unicode()) {
    case u'r':
        return '\r';
    case u'n':
        return '\n';
    case u't':
        return '\t';
    case u'0':
        return '\0';
    case u'\\':
        return '\\';
    default:
        return std::nullopt;
    }
}

} // namespace

Expected<QByteArray, QString> parseEscapes(const QString &text)
{
    constexpr int kHexBase = 16;
    QByteArray bytes;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype backslash = text.indexOf(u'\\', at);
        bytes += text.mid(at, backslash < 0 ? -1 : backslash - at).toUtf8();
        if (backslash < 0)
            break;
        at = backslash + 2;
        const QChar type = backslash + 1 < text.size() ? text.at(backslash + 1) : QChar();
        if (const std::optional<char> byte = simpleEscape(type)) {
            bytes += *byte;
            continue;
        }
        bool isNumber = false;
        const ushort byte = QStringView(text).mid(at, 2).toUShort(&isNumber, kHexBase);
        if (type != u'x' || text.size() < at + 2 || !isNumber)
            return Unexpected(QCoreApplication::translate(
                                  "Tcp", "%1 isn't a valid escape. Valid escapes are \\r, \\n, \\t, \\0, \\\\ and \\x41.")
                                  .arg(text.mid(backslash, 2)));
        bytes += static_cast<char>(byte);
        at += 2;
    }
    return bytes;
}

QString escapedValue(const QString & /*written*/, const QString &value)
{
    return QString(value).replace(u'\\', u"\\\\"_s);
}

namespace {

class ExpectationText
{
    Q_DECLARE_TR_FUNCTIONS(Tcp)
};

} // namespace

Expectation::Expectation(const Fields &fields)
    : m_pattern(linePattern(fields.text(u"expectPattern"_s)))
    , m_written(fields.has(u"expect"_s) ? fields.text(u"expect"_s) : fields.text(u"expectPattern"_s))
{
    if (const auto bytes = parseEscapes(fields.text(u"expect"_s))) // already validated
        m_bytes = *bytes;
    if (!fields.has(u"expectPattern"_s))
        m_pattern = QRegularExpression();
}

Expectation::Expectation(QByteArray bytes, QString written)
    : m_bytes(std::move(bytes))
    , m_written(std::move(written))
{
}

Expectation::Expectation(QRegularExpression pattern, QString written)
    : m_pattern(std::move(pattern))
    , m_written(std::move(written))
{
}

bool Expectation::matches(const QByteArray &reply) const
{
    return m_bytes.isEmpty() ? m_pattern.match(QString::fromLatin1(reply)).hasMatch() : reply.contains(m_bytes);
}

QList<QByteArray> Expectation::groups(const QByteArray &reply) const
{
    QList<QByteArray> groups;
    if (m_bytes.isEmpty()) {
        const QStringList texts = m_pattern.match(QString::fromLatin1(reply)).capturedTexts();
        for (const QString &text : texts)
            groups.append(text.toLatin1());
    }
    return groups;
}

void addReplyExpectations(const Fields &fields, bool isReached, Expectations *expectations)
{
    const std::pair<QString, QString> texts[]{{u"expect"_s, ExpectationText::tr("The reply contains “%1”")},
                                              {u"expectPattern"_s, ExpectationText::tr("The reply matches the pattern %1")}};
    for (const auto &[name, text] : texts) {
        if (!fields.has(name))
            continue;
        EvaluatedCondition condition{text.arg(fields.text(name).trimmed()), {}};
        const QVariant reply = isReached ? expectations->value(u"reply"_s) : QVariant();
        condition.actual = reply.toString();
        const bool isUnexpected = expectations->failedBy(ErrorType::Condition) || expectations->failedBy(ErrorType::Timeout)
            || expectations->failedBy(ErrorType::Network);
        if (isReached && isUnexpected)
            condition.status = ConditionStatus::Fails;
        else if (!expectations->failed() && reply.isValid())
            condition.status = ConditionStatus::Passes;
        expectations->add(condition);
    }
}

QRegularExpression linePattern(const QString &pattern)
{
    constexpr auto kPatternOptions = QRegularExpression::MultilineOption;
    if (const QRegularExpression plain(pattern, kPatternOptions); !plain.isValid())
        return plain;
    // With ANYCRLF, $ also matches before CRLF. PCRE2 reads this setting only from the start of the whole pattern. However, ^
    // also matches between CR and LF, so ^[^2] would find the LF.
    const bool beginsLine = pattern.startsWith(u'^');
    const QRegularExpression lines = bytePattern(beginsLine ? u"^(?<!\\r)"_s + pattern.mid(1) : pattern, kPatternOptions);
    return QRegularExpression(u"(*ANYCRLF)"_s + lines.pattern(), kPatternOptions);
}

QList<Field> expectationFields()
{
    return {
        {.name = u"expect"_s,
         .type = FieldType::Text,
         .label = ExpectationText::tr("Expected text"),
         .help = ExpectationText::tr("Text that the reply must contain, with the same escapes as in send. If empty, the check "
                                     "doesn't wait for a reply."),
         .advanced = true,
         .quoted = escapedValue},
        {.name = u"expectPattern"_s,
         .type = FieldType::Text,
         .label = ExpectationText::tr("Expected pattern"),
         .help = ExpectationText::tr("A regular expression that must match part of the reply, used instead of expect. ^ and $ "
                                     "match at the start and end of each line."),
         .advanced = true},
    };
}

QList<FieldProblem> expectationProblems(const Fields &fields)
{
    QList<FieldProblem> problems;
    if (const auto bytes = parseEscapes(fields.text(u"expect"_s)); !bytes)
        problems.append({u"expect"_s, bytes.error()});
    if (const QRegularExpression pattern = linePattern(fields.text(u"expectPattern"_s)); !pattern.isValid())
        problems.append(
            {u"expectPattern"_s, ExpectationText::tr("This isn't a valid regular expression: %1.").arg(pattern.errorString())});
    if (fields.has(u"expect"_s) && fields.has(u"expectPattern"_s))
        problems.append({u"expectPattern"_s, ExpectationText::tr("Use either expect or expectPattern, not both.")});
    return problems;
}

namespace {

constexpr qsizetype kMaxTcpSteps = 100;

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
    return Unexpected(ExpectationText::tr("This isn't a valid regular expression: %1.").arg(pattern.errorString()));
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
            ExpectationText::tr("“%1” isn't a valid step. Use send TEXT, expect TEXT, match PATTERN or starttls.").arg(line));
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
        problems.append({u"steps"_s, ExpectationText::tr("At most %1 steps are allowed.").arg(kMaxTcpSteps)});
    const bool isSimple = fields.has(u"send"_s) || fields.has(u"expect"_s) || fields.has(u"expectPattern"_s);
    if (!lines.isEmpty() && isSimple)
        problems.append({u"steps"_s, ExpectationText::tr("Use either steps, or send and expect, not both.")});
    const bool talks = !lines.isEmpty() || isSimple || fields.flag(u"tls"_s);
    if (talks && fields.flag(u"mustBeClosed"_s))
        problems.append({u"mustBeClosed"_s, ExpectationText::tr("Nothing can be sent to a port that must be closed.")});
    return problems;
}

Observation evaluateClosedPort(const ClosedPortObservation &attempt)
{
    Observation observation;
    if (!attempt.error)
        observation.error = CheckError(
            ErrorType::Condition,
            ExpectationText::tr(
                "%1 is open, but must be closed. Which program is listening there, and is the firewall too permissive?")
                .arg(attempt.where));
    else if (attempt.error->type() == ErrorType::Refused)
        observation.summary = ExpectationText::tr("closed");
    else if (attempt.wasRejectedByNetwork && attempt.error->type() != ErrorType::Cancelled)
        observation.summary = ExpectationText::tr("refused by a firewall, or the host is off");
    // the attempt timed out, either in the check or in the system
    else if (attempt.error->type() == ErrorType::Timeout && attempt.wasConnecting)
        observation.summary = ExpectationText::tr("no response: filtered by a firewall, or the host is off");
    else
        observation.error = attempt.error;
    return observation;
}

} // namespace watchkeeper
