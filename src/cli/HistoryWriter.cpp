// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/HistoryWriter.h"

#include "cli/Moment.h"
#include "cli/TextColumns.h"

namespace watchkeeper {

namespace {

//! The table of `check` with an additional first column of local times.
class HistoryTable : public ResultWriter
{
public:
    HistoryTable(const Terminal &terminal, const QStringList &names)
        : m_terminal(terminal)
        , m_tableWriter(ResultWriter::make(Format::Table, withoutTimeColumn(terminal), names))
    {
    }

    QByteArray result(const Result &result) override
    {
        const QString time = timestampText(result.at);
        const QByteArray indent(columnsOf(time) + kGap, ' ');
        const QByteArray lines = m_tableWriter->result(result);
        const QByteArray aligned = lines.chopped(1).replace("\n", "\n" + indent);
        return muted(time, m_terminal).toUtf8() + QByteArray(kGap, ' ') + aligned + '\n';
    }

private:
    static constexpr int kGap = 2;
    static constexpr int kTimeWidth = 24;

    static Terminal withoutTimeColumn(Terminal terminal)
    {
        if (terminal.width > 0)
            terminal.width = std::max(terminal.width - kTimeWidth - kGap, 1);
        return terminal;
    }

    Terminal m_terminal;
    std::unique_ptr<ResultWriter> m_tableWriter;
};

} // namespace

std::unique_ptr<ResultWriter> makeHistoryWriter(Format format, const Terminal &terminal, const QStringList &names)
{
    if (format == Format::Table)
        return std::make_unique<HistoryTable>(terminal, names);
    return ResultWriter::make(format, terminal, names);
}

} // namespace watchkeeper
