// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/HelpDialog.h"

#include "gui/look/widgets/WindowState.h"

#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

void HelpText::addParagraph(const QString &text)
{
    endTable();
    m_html += u"<p>%1</p>"_s.arg(text.toHtmlEscaped());
}

void HelpText::beginTable(const QString &title)
{
    endTable();
    m_html += u"<h3>%1</h3><table cellpadding=\"3\">"_s.arg(title.toHtmlEscaped());
    m_isInTable = true;
}

void HelpText::addRow(const QString &example, const QString &meaning)
{
    m_html +=
        u"<tr><td><code>%1</code>&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(example.toHtmlEscaped(), meaning.toHtmlEscaped());
}

QString HelpText::html()
{
    endTable();
    return m_html;
}

void HelpText::endTable()
{
    if (std::exchange(m_isInTable, false))
        m_html += u"</table>"_s;
}

HelpDialog::HelpDialog(const QString &title, const QString &html, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(title);
    setInitialSize(this, {640, 580});
    auto *page = new QTextBrowser;
    page->setAccessibleName(title);
    page->setHtml(html);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(page, 1);
    layout->addWidget(buttons);
}

} // namespace watchkeeper

#include "moc_HelpDialog.cpp"
