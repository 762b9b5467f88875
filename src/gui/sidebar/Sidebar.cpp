// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sidebar/Sidebar.h"

#include "gui/look/TintedIcon.h"
#include "gui/sidebar/SidebarTree.h"

#include <QAction>
#include <QMenu>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr auto kCountInterval = 250ms;

} // namespace

Sidebar::Sidebar(ResultsModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_tree(new SidebarTree)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSizeConstraint(QLayout::SetMinAndMaxSize); // of fixed width while folded
    layout->addWidget(m_tree);
    connect(m_tree, &SidebarTree::entryChosen, this, &Sidebar::applyChoice);
    connect(m_tree, &SidebarTree::menuRequested, this, &Sidebar::openMenu);
    m_recountTimer.setSingleShot(true);
    m_recountTimer.setInterval(kCountInterval);
    connect(&m_recountTimer, &QTimer::timeout, this, [this] {
        if (m_areCountsStale)
            recount();
    });
    connectModel();
    recount();
}

void Sidebar::connectModel()
{
    const auto targetsChanged = [this] {
        m_areTargetCountsStale = true;
        recountSoon();
    };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, targetsChanged);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, targetsChanged);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [targetsChanged](const QModelIndex &topLeft) {
        if (topLeft.column()
            < static_cast<int>(kFirstLiveColumn)) // results don't change the targets, tags and kinds in these columns
            targetsChanged();
    });
    connect(m_model, &ResultsModel::countsChanged, this, &Sidebar::recountSoon);
}

void Sidebar::recountSoon()
{
    m_areCountsStale = true;
    if (!m_recountTimer.isActive())
        m_recountTimer.start();
}

void Sidebar::recount()
{
    m_areCountsStale = false;
    if (std::exchange(m_areTargetCountsStale, false))
        m_tree->setCounts(countTagsAndKinds(*m_model));
    m_tree->setStates(m_model->visibleCounts(), m_model->rowCount());
}

void Sidebar::showFilter(const Filter &filter)
{
    m_filter = filter;
    m_tree->showFilter(filter);
}

void Sidebar::applyChoice(const SidebarEntry &entry, bool adds)
{
    if (entry.role == SidebarEntry::Role::All)
        emit filterRequested({});
    if (entry.role != SidebarEntry::Role::Value)
        return;
    const bool isChosen = choiceOf(m_filter, entry.key, entry.value) == FilterChoice::Required;
    if (!adds)
        emit filterRequested(withChoice({}, entry.key, entry.value));
    else if (isChosen)
        emit filterRequested(withoutValue(m_filter, entry.key, entry.value));
    else
        emit filterRequested(withChoice(m_filter, entry.key, entry.value));
}

void Sidebar::openMenu(const SidebarEntry &entry, const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"sidebarMenu"_s);
    addFilterActions(menu, entry);
    emit menuOpening(menu, entry);
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(globalPosition);
}

void Sidebar::addFilterActions(QMenu *menu, const SidebarEntry &entry)
{
    if (entry.role != SidebarEntry::Role::Value)
        return;
    const FilterChoice choice = choiceOf(m_filter, entry.key, entry.value);
    const auto add = [this, menu](const QString &text, const Filter &filter) {
        menu->addAction(text, this, [this, filter] { emit filterRequested(filter); });
    };
    add(tr("&Filter by this item"), withChoice({}, entry.key, entry.value));
    if (choice == FilterChoice::Required)
        add(tr("Remove &this item from the filter"), withoutValue(m_filter, entry.key, entry.value));
    else if (!m_filter.isEmpty())
        add(tr("&Add this item to the filter"), withChoice(m_filter, entry.key, entry.value));
    if (choice == FilterChoice::Excluded)
        add(tr("Stop filtering this item &out"), withoutValue(m_filter, entry.key, entry.value));
    else
        add(tr("Filter this item &out"), withoutChoice(m_filter, entry.key, entry.value));
}

namespace {

constexpr int kSidebarWidth = 168;            // [px] default width of the sidebar
constexpr int kMinWidthForWholeSidebar = 165; // [average characters] of the window; the table needs the rest

} // namespace

SidebarSplitter::SidebarSplitter(Sidebar *sidebar, QWidget *content, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_sidebar(sidebar)
    , m_toggle(new QAction(tr("S&idebar"), this))
{
    auto *main = new QWidget;
    m_content = new QVBoxLayout(main);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(0);
    m_content->addWidget(content, 1);
    addWidget(sidebar);
    addWidget(main);
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

void SidebarSplitter::resizeEvent(QResizeEvent *event)
{
    const bool folds = width() < kMinWidthForWholeSidebar * fontMetrics().averageCharWidth();
    const bool changes = folds != m_sidebar->tree()->isFolded();
    if (changes && folds)
        m_unfoldedSizes = saveState();
    m_sidebar->tree()->setFolded(folds);
    QSplitter::resizeEvent(event);
    if (changes && !folds)
        restoreState(m_unfoldedSizes);
    else if (changes)
        setSizes({0, width()}); // the sidebar gets its fixed width
}

void SidebarSplitter::addAbove(QWidget *widget)
{
    m_content->insertWidget(0, widget);
}

QVariant SidebarSplitter::saveLayout() const
{
    return QVariantMap{{u"sizes"_s, m_sidebar->tree()->isFolded() ? m_unfoldedSizes : saveState()},
                       {u"shown"_s, m_toggle->isChecked()},
                       {u"open"_s, m_sidebar->tree()->expandedGroups()}};
}

void SidebarSplitter::restoreLayout(const QVariant &kept)
{
    const QVariantMap map = kept.toMap();
    if (map.isEmpty())
        return;
    m_unfoldedSizes = map.value(u"sizes"_s).toByteArray();
    if (!m_sidebar->tree()->isFolded())
        restoreState(m_unfoldedSizes);
    m_toggle->setChecked(map.value(u"shown"_s, true).toBool());
    m_sidebar->tree()->setExpandedGroups(map.value(u"open"_s).toStringList());
}

} // namespace watchkeeper

#include "moc_Sidebar.cpp"
