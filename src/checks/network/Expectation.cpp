// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/Expectation.h"

#include "checks/network/EscapedText.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

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

bool Expectation::isIn(const QByteArray &reply) const
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

QRegularExpression linePattern(const QString &pattern)
{
    constexpr auto kOptions = QRegularExpression::MultilineOption;
    if (const QRegularExpression plain(pattern, kOptions); !plain.isValid())
        return plain;
    return bytePattern(pattern, kOptions);
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

} // namespace watchkeeper
