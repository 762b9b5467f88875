// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filter/FilterHelp.h"

#include "model/FilterKeys.h"

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
        page.begin(tr("Words and conditions"));
        page.row(u"shop api"_s, tr("Contains both words, anywhere in the name, type, address, tags, result or state."));
        page.row(u"\"shop api\""_s, tr("Contains exactly this text."));
        for (const FilterKeyInfo &info : filterKeys())
            page.row(info.example, info.meaning);
        page.begin(tr("Combining"));
        page.row(u"is:down tag:prod"_s, tr("Both must match."));
        page.row(u"is:down,degraded"_s, tr("Has any of these values."));
        page.row(u"is:down | time:>1s"_s, tr("At least one must match."));
        page.row(u"-tag:lab"_s, tr("Excludes matches. ! does the same."));
        page.row(u"name:/^shop/"_s,
                 tr("A regular expression between slashes. Text that takes too long to match is treated as not matching."));
        page.row(u"time:100ms-1s"_s, tr("A range. Also >, >=, < and <=. Units: ms, s, m, h, d."));
        page.begin(tr("States"));
        for (const FilterStateInfo &info : filterStates())
            page.row(u"is:"_s + info.word, info.meaning);
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
