// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filter/FilterHelp.h"

#include "model/filter/FilterKeys.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class FilterHelpPage
{
    Q_DECLARE_TR_FUNCTIONS(FilterHelp)

public:
    static QString html()
    {
        HelpText page;
        page.beginTable(tr("Words and conditions"));
        page.addRow(u"shop api"_s, tr("Contains both words, anywhere in the name, type, address, tags, result or state."));
        page.addRow(u"\"shop api\""_s, tr("Contains exactly this text."));
        for (const FilterKeyInfo &info : filterKeys())
            page.addRow(info.example, info.meaning);
        page.beginTable(tr("Combining"));
        page.addRow(u"is:down tag:prod"_s, tr("Both must match."));
        page.addRow(u"is:down,degraded"_s, tr("Has any of these values."));
        page.addRow(u"is:down | time:>1s"_s, tr("At least one must match."));
        page.addRow(u"-tag:lab"_s, tr("Excludes matches. ! does the same."));
        page.addRow(u"name:/^shop/"_s,
                    tr("A regular expression between slashes. Text that takes too long to match is treated as not matching."));
        page.addRow(u"time:100ms-1s"_s, tr("A range. Also >, >=, < and <=. Units: ms, s, m, h, d."));
        page.beginTable(tr("States"));
        for (const FilterStateInfo &info : filterStates())
            page.addRow(u"is:"_s + info.word, info.meaning);
        return page.html();
    }
};

} // namespace

FilterHelp::FilterHelp(QWidget *parent)
    : HelpDialog(tr("How to write filters"), FilterHelpPage::html(), parent)
{
    setObjectName(u"filterHelp"_s);
}

} // namespace watchkeeper

#include "moc_FilterHelp.cpp"
