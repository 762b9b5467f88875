// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/ConditionHelp.h"

#include "conditions/Placeholder.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class Page
{
    Q_DECLARE_TR_FUNCTIONS(ConditionHelp)

public:
    QString html()
    {
        m_html = u"<p>%1</p>"_s.arg(
            tr("Each line is compared with what a check saw. All must hold; one that does not makes the target down or "
               "degraded, as is chosen beside it, and one that cannot be told makes it unknown."));
        begin(tr("What was seen"));
        for (const PlaceholderInfo &info : placeholders())
            row(info.example, info.help);
        begin(tr("Comparing"));
        row(u"[BODY].apps[0].name == shop"_s, tr("Also !=, <, <=, > and >=, with a space on both sides."));
        row(u"[BODY] contains \"all is well\""_s, tr("This text is somewhere in it. Also not contains."));
        row(u"[STDOUT] matches \"^OK\\b\""_s, tr("A regular expression is found in it. Also not matches."));
        row(u"[BODY].state == any(ok, idle)"_s, tr("One of these."));
        row(u"[BODY].version == pat(2.*)"_s, tr("All of it fits a pattern with *, ? and [a-z]."));
        begin(tr("Asking and counting"));
        row(u"has([BODY].error) == false"_s, tr("Whether it is there."));
        row(u"len([BODY].apps) >= 3"_s, tr("Elements of a list, bytes of a text."));
        row(u"[VALUE].used < 80% * [VALUE].size"_s, tr("Calculate by +, -, * and /, with spaces."));
        begin(tr("Joining"));
        row(u"[STATUS] == 200 or [STATUS] == 204"_s, tr("Also and, not, and brackets."));
        begin(tr("Units"));
        row(u"300ms, 1.5s, 2h30m, 7d"_s, tr("Times."));
        row(u"5MB, 64KiB"_s, tr("Sizes: MB counts by 1000, MiB by 1024."));
        row(u"20%"_s, tr("Shares."));
        begin(tr("Keys"));
        row(u"[, ↓"_s, tr("Shows what there is to go on with."));
        row(tr("Enter", "key"), tr("Begins the next condition."));
        row(tr("Alt+↑, Alt+↓", "keys"), tr("Moves the condition."));
        row(tr("Backspace", "key"), tr("Removes a condition that is empty."));
        return m_html
            + u"</table><p>%1</p>"_s.arg(tr(
                "All there is to know, with the rules where it differs from Gatus, is in docs/conditions.md of the program's "
                "source."));
    }

private:
    void begin(const QString &title)
    {
        m_html +=
            (m_html.contains("<table"_L1) ? u"</table>"_s : QString()) + u"<h3>%1</h3><table cellpadding=\"3\">"_s.arg(title);
    }
    void row(const QString &example, const QString &meaning)
    {
        m_html +=
            u"<tr><td><code>%1</code>&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(example.toHtmlEscaped(), meaning.toHtmlEscaped());
    }

    QString m_html;
};

} // namespace

ConditionHelp::ConditionHelp(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"conditionHelpPage"_s);
    setWindowTitle(tr("How to write conditions"));
    resize(680, 600);
    auto *page = new QTextBrowser;
    page->setAccessibleName(windowTitle());
    page->setHtml(Page().html());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(page, 1);
    layout->addWidget(buttons);
}

} // namespace watchkeeper
