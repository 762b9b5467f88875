// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sidebar/SidebarSplitter.h"

#include "gui/look/TintedIcon.h"
#include "gui/sidebar/Sidebar.h"
#include "gui/sidebar/SidebarTree.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kSidebarWidth = 168; // [px] default width of the sidebar

} // namespace

SidebarSplitter::SidebarSplitter(Sidebar *sidebar, QWidget *content, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_sidebar(sidebar)
    , m_toggle(new QAction(tr("S&idebar"), this))
{
    addWidget(sidebar);
    addWidget(content);
    setStretchFactor(1, 1);
    setChildrenCollapsible(false);
    setSizes({kSidebarWidth, 4 * kSidebarWidth});
    m_toggle->setObjectName(u"actionShowSidebar"_s);
    m_toggle->setIcon(actionIcon(u"sidebar"_s));
    m_toggle->setCheckable(true);
    m_toggle->setChecked(true);
    m_toggle->setShortcut(Qt::CTRL | Qt::Key_B);
    m_toggle->setToolTip(tr("Show states, tags and types to filter by"));
    connect(m_toggle, &QAction::toggled, sidebar, &QWidget::setVisible);
}

QVariant SidebarSplitter::saveLayout() const
{
    return QVariantMap{
        {u"sizes"_s, saveState()}, {u"shown"_s, m_toggle->isChecked()}, {u"open"_s, m_sidebar->tree()->openGroups()}};
}

void SidebarSplitter::restoreLayout(const QVariant &kept)
{
    const QVariantMap map = kept.toMap();
    if (map.isEmpty())
        return;
    restoreState(map.value(u"sizes"_s).toByteArray());
    m_toggle->setChecked(map.value(u"shown"_s, true).toBool());
    m_sidebar->tree()->setOpenGroups(map.value(u"open"_s).toStringList());
}

} // namespace watchkeeper

#include "moc_SidebarSplitter.cpp"
