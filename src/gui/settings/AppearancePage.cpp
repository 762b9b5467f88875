// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/AppearancePage.h"

#include "gui/settings/ColumnList.h"

#include <QLabel>
#include <QVBoxLayout>

namespace watchkeeper {

AppearancePage::AppearancePage(Settings *settings, ResultsView *view, QWidget *parent)
    : SettingsFormPage(settings, SettingsPage::Appearance, {}, parent)
    , m_section(new QWidget)
    , m_columns(new ColumnList(view))
{
    auto *title = new QLabel(tr("Table &columns:"));
    title->setBuddy(m_columns);
    auto *hint = new QLabel(tr("To change their order or width, drag the column headers in the table."));
    hint->setWordWrap(true);
    auto *layout = new QVBoxLayout(m_section);
    layout->setContentsMargins({});
    layout->addWidget(title);
    layout->addWidget(m_columns, 1);
    layout->addWidget(hint);
    pageLayout()->setStretchFactor(form(), 0); // the list gets the remaining height
    pageLayout()->addWidget(m_section, 1);
    connect(m_columns, &QListWidget::itemChanged, this, &SettingsPane::edited);
}

bool AppearancePage::isDirty()
{
    return SettingsFormPage::isDirty() || m_columns->isDirty();
}

void AppearancePage::apply()
{
    SettingsFormPage::apply();
    m_columns->apply();
}

int AppearancePage::setFilter(const QString &text)
{
    const bool isFound = tr("Table columns").contains(text, Qt::CaseInsensitive);
    m_section->setVisible(isFound);
    return SettingsFormPage::setFilter(text) + (isFound ? 1 : 0);
}

} // namespace watchkeeper

#include "moc_AppearancePage.cpp"
