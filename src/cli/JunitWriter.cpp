// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/JunitWriter.h"

#include "app/words/DisplayText.h"
#include "checks/base/SafeText.h"
#include "cli/ResultText.h"

#include <QXmlStreamWriter>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Removes characters that XML 1.0 doesn't allow even if they are escaped: most control characters, lone surrogates and U+FFFE/FFFF.
QString xmlText(const QString &text)
{
    QString safe = displayText(text);
    for (qsizetype i = 0; i < safe.size(); ++i) {
        const QChar c = safe.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < safe.size() && safe.at(i + 1).isLowSurrogate();
        if (isPair)
            ++i;
        else if (c.isSurrogate() || c.unicode() >= 0xfffe)
            safe[i] = QChar::ReplacementCharacter;
    }
    return safe;
}

QString secondsText(double milliseconds)
{
    return QString::number(milliseconds / 1000, 'f', 6);
}

//! The result of each condition, one per line. Not translated, like the rest of this format.
QString conditionLines(const QList<ConditionResult> &conditions)
{
    QStringList lines;
    for (const ConditionResult &condition : conditions) {
        const QString undetermined = condition.isSkipped ? u"not enough data yet"_s : u"can't be evaluated"_s;
        const QString word = !condition.passes ? undetermined : *condition.passes ? u"passes"_s : u"fails"_s;
        lines.append(condition.reason.isEmpty() ? u"%1: %2"_s.arg(condition.shown, word)
                                                : u"%1: %2: %3"_s.arg(condition.shown, word, condition.reason));
    }
    return lines.join(u'\n');
}

void writeCase(QXmlStreamWriter &xml, const Result &result)
{
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"classname"_s, u"watchkeeper."_s + xmlText(result.kind));
    xml.writeAttribute(u"name"_s, xmlText(result.targetName));
    xml.writeAttribute(u"time"_s, secondsText(result.observation.durationMs));
    if (result.outcome != Outcome::Up) {
        const auto &reason = result.observation.error ? result.observation.error : result.observation.warning;
        xml.writeStartElement(result.outcome == Outcome::Unknown ? u"error"_s : u"failure"_s);
        xml.writeAttribute(u"type"_s, reason ? errorTypeKey(reason->type()) : outcomeKey(result.outcome));
        xml.writeAttribute(u"message"_s, xmlText(resultText(result)));
        if (!result.conditions.isEmpty())
            xml.writeCharacters(xmlText(conditionLines(result.conditions)));
        xml.writeEndElement();
    }
    if (const QString text = observationText(result.observation); !text.isEmpty())
        xml.writeTextElement(u"system-out"_s, xmlText(text));
    xml.writeEndElement();
}

//! Writes a test case for a check that didn't run because of an interruption.
void writeSkipped(QXmlStreamWriter &xml, const QString &name)
{
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"classname"_s, u"watchkeeper"_s);
    xml.writeAttribute(u"name"_s, xmlText(name));
    xml.writeEmptyElement(u"skipped"_s);
    xml.writeEndElement();
}

void beginSuite(QXmlStreamWriter &xml)
{
    xml.setAutoFormatting(true);
    xml.writeStartElement(u"testsuites"_s);
    xml.writeStartElement(u"testsuite"_s);
}

} // namespace

JunitWriter::JunitWriter(QStringList names)
    : m_names(std::move(names))
{
}

void JunitWriter::add(const std::function<void(QXmlStreamWriter &)> &write)
{
    // Written inside the enclosing elements, so its indentation is that of the final document.
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    beginSuite(xml);
    const qsizetype begin = bytes.size();
    write(xml);
    // The first element includes the “>” that ends the enclosing start tag.
    m_cases += bytes.sliced(m_cases.isEmpty() ? begin : begin + 1);
}

QByteArray JunitWriter::result(const Result &result)
{
    add([&result](QXmlStreamWriter &xml) { writeCase(xml, result); });
    m_reported.insert(result.targetName);
    if (m_count++ == 0)
        m_startedAt = result.at;
    return {};
}

QByteArray JunitWriter::end(const RunSummary &summary)
{
    QStringList skipped = m_names;
    skipped.removeIf([this](const QString &name) { return m_reported.contains(name); });
    for (const QString &name : std::as_const(skipped))
        add([&name](QXmlStreamWriter &xml) { writeSkipped(xml, name); });
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    beginSuite(xml);
    xml.writeAttribute(u"name"_s, u"watchkeeper"_s);
    xml.writeAttribute(u"tests"_s, QString::number(m_count + skipped.size()));
    xml.writeAttribute(u"failures"_s, QString::number(summary.count(Outcome::Down) + summary.count(Outcome::Degraded)));
    xml.writeAttribute(u"errors"_s, QString::number(summary.count(Outcome::Unknown)));
    xml.writeAttribute(u"skipped"_s, QString::number(skipped.size()));
    xml.writeAttribute(u"time"_s, secondsText(summary.elapsedMs));
    if (m_count > 0)
        xml.writeAttribute(u"timestamp"_s, m_startedAt.toUTC().toString(Qt::ISODate));
    return bytes + (m_cases.isEmpty() ? QByteArray(">") : m_cases) + "\n    </testsuite>\n</testsuites>\n";
}

} // namespace watchkeeper
