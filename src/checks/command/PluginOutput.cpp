// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/PluginOutput.h"

#include "checks/OutputBuffer.h"

#include <QStringList>
#include <QStringTokenizer>

namespace watchkeeper {

namespace {

//! The position in a line where performance data begins; -1 if there is none.
qsizetype perfdataStart(QStringView line)
{
    const qsizetype pipe = line.indexOf(u'|');
    return pipe >= 0 && line.indexOf(u'=', pipe) >= 0 ? pipe : -1;
}

QStringView withoutReturn(QStringView line)
{
    return line.endsWith(u'\r') ? line.chopped(1) : line;
}

//! \brief Accepts lines one by one and tracks which section of the output they belong to.
class OutputSplitter
{
public:
    void take(QStringView line)
    {
        if (m_place == Place::Perfdata)
            addPerfdata(line);
        else
            takeText(line);
    }

    PluginOutput result()
    {
        m_output.longText = m_longLines.join(u'\n');
        m_output.perfdata = m_perfdata.join(u' ');
        return m_output;
    }

private:
    enum class Place { FirstLine, LongText, Perfdata };

    void takeText(QStringView line)
    {
        const qsizetype pipe = perfdataStart(line);
        addText(pipe < 0 ? line : line.first(pipe).trimmed());
        if (pipe >= 0)
            addPerfdata(line.sliced(pipe + 1));
        const bool isPerfdataNext = m_place == Place::LongText && pipe >= 0;
        m_place = isPerfdataNext ? Place::Perfdata : Place::LongText;
    }

    void addText(QStringView text)
    {
        if (m_place == Place::FirstLine)
            m_output.text = text.trimmed().toString();
        else
            m_longLines.append(text.toString());
    }

    void addPerfdata(QStringView text)
    {
        if (const QStringView plain = text.trimmed(); !plain.isEmpty())
            m_perfdata.append(plain.toString());
    }

    Place m_place = Place::FirstLine;
    PluginOutput m_output;
    QStringList m_longLines;
    QStringList m_perfdata;
};

} // namespace

PluginOutput splitPluginOutput(const QString &output)
{
    OutputSplitter splitter;
    for (const QStringView line : QStringTokenizer(QStringView(output).trimmed(), u'\n'))
        splitter.take(withoutReturn(line));
    return splitter.result();
}

PluginOutput splitPluginOutput(const OutputBuffer &output)
{
    return splitPluginOutput(QString::fromUtf8(output.completeLines()));
}

} // namespace watchkeeper
