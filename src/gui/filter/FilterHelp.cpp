// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filter/FilterHelp.h"

#include "model/FilterWords.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class Page
{
    Q_DECLARE_TR_FUNCTIONS(FilterHelp)

public:
    QString html()
    {
        m_html += u"<h3>%1</h3><table cellpadding=\"3\">"_s.arg(tr("Words and conditions"));
        row(u"shop api"_s, tr("Both words, anywhere in name, kind, address, tags, result or state."));
        row(u"\"shop api\""_s, tr("Just this text."));
        for (const FilterKeyInfo &info : filterKeys())
            row(info.example, info.meaning);
        m_html += u"</table><h3>%1</h3><table cellpadding=\"3\">"_s.arg(tr("Joining them"));
        row(u"is:down tag:prod"_s, tr("Both must hold."));
        row(u"is:down,degraded"_s, tr("One of these will do."));
        row(u"is:down | time:>1s"_s, tr("The one or the other."));
        row(u"-tag:lab"_s, tr("Not this; ! does the same."));
        row(u"name:/^shop/"_s,
            tr("A regular expression, between slashes. One that takes too many steps in a text does not match it."));
        row(u"time:100ms-1s"_s, tr("From one to the other; also >, >=, < and <=. Units: ms, s, m, h, d."));
        m_html += u"</table><h3>%1</h3><table cellpadding=\"3\">"_s.arg(tr("States"));
        for (const FilterStateInfo &info : filterStates())
            row(u"is:"_s + info.word, info.meaning);
        m_html += u"</table>"_s;
        return m_html;
    }

private:
    void row(const QString &example, const QString &meaning)
    {
        m_html +=
            u"<tr><td><code>%1</code>&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(example.toHtmlEscaped(), meaning.toHtmlEscaped());
    }

    QString m_html;
};

} // namespace

FilterHelp::FilterHelp(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"filterHelp"_s);
    setWindowTitle(tr("How to write filters"));
    resize(560, 560);
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
