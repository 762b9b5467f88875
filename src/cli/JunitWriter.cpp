// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/JunitWriter.h"

#include "app/DisplayText.h"
#include "cli/ResultText.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! XML 1.0 has no place for most control characters, half surrogates and U+FFFE/FFFF, not even escaped.
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

QString seconds(double milliseconds)
{
    return QString::number(milliseconds / 1000, 'f', 6);
}

void writeCase(QXmlStreamWriter &xml, const Result &result)
{
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"classname"_s, u"watchkeeper."_s + xmlText(result.kind));
    xml.writeAttribute(u"name"_s, xmlText(result.targetName));
    xml.writeAttribute(u"time"_s, seconds(result.observation.durationMs));
    if (result.outcome != Outcome::Up) {
        const auto &reason = result.observation.error ? result.observation.error : result.observation.warning;
        xml.writeStartElement(result.outcome == Outcome::Unknown ? u"error"_s : u"failure"_s);
        xml.writeAttribute(u"type"_s, reason ? errorTypeKey(reason->type()) : outcomeKey(result.outcome));
        xml.writeAttribute(u"message"_s, xmlText(resultText(result)));
        xml.writeEndElement();
    }
    if (!result.observation.text.isEmpty())
        xml.writeTextElement(u"system-out"_s, xmlText(result.observation.text));
    xml.writeEndElement();
}

} // namespace

QByteArray JunitWriter::result(const Result &result)
{
    m_results.append(result);
    return {};
}

QByteArray JunitWriter::end(const RunSummary &summary)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"testsuites"_s);
    xml.writeStartElement(u"testsuite"_s);
    xml.writeAttribute(u"name"_s, u"watchkeeper"_s);
    xml.writeAttribute(u"tests"_s, QString::number(m_results.size()));
    xml.writeAttribute(u"failures"_s, QString::number(summary.count(Outcome::Down) + summary.count(Outcome::Degraded)));
    xml.writeAttribute(u"errors"_s, QString::number(summary.count(Outcome::Unknown)));
    xml.writeAttribute(u"skipped"_s, QString::number(summary.planned - summary.done()));
    xml.writeAttribute(u"time"_s, seconds(summary.elapsedMs));
    if (!m_results.isEmpty())
        xml.writeAttribute(u"timestamp"_s, m_results.first().at.toUTC().toString(Qt::ISODate));
    for (const Result &result : std::as_const(m_results))
        writeCase(xml, result);
    xml.writeEndDocument();
    return bytes;
}

} // namespace watchkeeper
