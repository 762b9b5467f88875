// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/plugin/PluginOutput.h"

#include "checks/command/OutputBuffer.h"

#include <QStringList>
#include <QStringTokenizer>

namespace watchkeeper {

namespace {

//! Returns the position in a line where the (possibly empty) performance data begins; -1 if there is none. A pipe within a
//! sentence is text.
qsizetype perfdataStart(QStringView line)
{
    const qsizetype pipe = line.indexOf(u'|');
    const bool isEmpty = pipe >= 0 && line.sliced(pipe + 1).trimmed().isEmpty();
    return isEmpty || (pipe >= 0 && line.indexOf(u'=', pipe) >= 0) ? pipe : -1;
}

QStringView withoutCarriageReturn(QStringView line)
{
    return line.endsWith(u'\r') ? line.chopped(1) : line;
}

//! \brief Accepts lines one by one and tracks which section of the output they belong to.
class OutputSplitter
{
public:
    void addLine(QStringView line)
    {
        if (m_section == Section::Perfdata)
            addPerfdata(line);
        else
            addTextLine(line);
    }

    PluginOutput result()
    {
        m_output.longText = m_longLines.join(u'\n');
        m_output.perfdata = m_perfdata.join(u' ');
        return m_output;
    }

private:
    enum class Section { FirstLine, LongText, Perfdata };

    void addTextLine(QStringView line)
    {
        const qsizetype pipe = perfdataStart(line);
        addText(pipe < 0 ? line : line.first(pipe).trimmed());
        if (pipe >= 0)
            addPerfdata(line.sliced(pipe + 1));
        const bool isPerfdataNext = m_section == Section::LongText && pipe >= 0;
        m_section = isPerfdataNext ? Section::Perfdata : Section::LongText;
    }

    void addText(QStringView text)
    {
        if (m_section == Section::FirstLine)
            m_output.text = text.trimmed().toString();
        else
            m_longLines.append(text.toString());
    }

    void addPerfdata(QStringView text)
    {
        if (const QStringView plain = text.trimmed(); !plain.isEmpty())
            m_perfdata.append(plain.toString());
    }

    Section m_section = Section::FirstLine;
    PluginOutput m_output;
    QStringList m_longLines;
    QStringList m_perfdata;
};

} // namespace

PluginOutput splitPluginOutput(const QString &output)
{
    OutputSplitter splitter;
    for (const QStringView line : QStringTokenizer(QStringView(output).trimmed(), u'\n'))
        splitter.addLine(withoutCarriageReturn(line));
    return splitter.result();
}

PluginOutput splitPluginOutput(const OutputBuffer &output)
{
    return splitPluginOutput(QString::fromUtf8(output.completeLines()));
}

} // namespace watchkeeper
