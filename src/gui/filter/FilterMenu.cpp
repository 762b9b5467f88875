// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filter/FilterMenu.h"

#include "app/words/DisplayText.h"
#include "gui/filter/FilterBox.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/table/model/ResultsModel.h"
#include "model/base/ShortText.h"
#include "model/filter/FilterKeys.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QInputDialog>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr int kMaxCharacters = 60; // maximum length of a filter in the menu

} // namespace

FilterMenu::FilterMenu(FilterBox *box, const QString &file, QWidget *parent)
    : QMenu(tr("&Filters"), parent)
    , m_box(box)
    , m_filters(file)
    , m_buttonMenu(new QMenu(tr("Show as &button"), this))
{
    setObjectName(u"filterMenu"_s);
    setToolTipsVisible(true);
    m_buttonMenu->setObjectName(u"filterButtonMenu"_s);
    connect(this, &QMenu::aboutToShow, this, &FilterMenu::fill);
    connect(box, &FilterBox::filterUsed, this, [this](const Filter &filter) { m_filters.recordUse(filter.toText()); });
    connect(box, &FilterBox::helpRequested, this, &FilterMenu::showHelp);
    QAction *open = box->addAction(actionIcon(u"filter"_s), QLineEdit::LeadingPosition);
    open->setText(tr("Saved filters"));
    open->setToolTip(tr("Show saved and recent filters, and help"));
    connect(open, &QAction::triggered, this, [this] { popup(m_box->mapToGlobal(QPoint(0, m_box->height()))); });
    fill();
}

void FilterMenu::fill()
{
    clear();
    QAction *save = addAction(tr("&Save this filter…"), this, &FilterMenu::askForName);
    save->setEnabled(!m_box->filter().isEmpty() && m_box->problem().isEmpty());
    QAction *drop = addAction(tr("&Clear filter"), this, [this] { m_box->setFilter({}); });
    drop->setEnabled(!m_box->text().isEmpty());
    addFilters();
    addSeparator();
    QAction *change = addAction(tr("&Rename or remove…"), this, &FilterMenu::openDialog);
    change->setEnabled(!m_filters.namedFilters().isEmpty());
    addMenu(m_buttonMenu)->setEnabled(change->isEnabled());
    m_buttonMenu->clear();
    for (const NamedFilter &filter : m_filters.namedFilters()) {
        QAction *show = m_buttonMenu->addAction(menuText(shortened(filter.name, kMaxCharacters)));
        show->setCheckable(true);
        show->setChecked(filter.isButton);
        connect(show, &QAction::triggered, &m_filters,
                [this, name = filter.name](bool isOn) { m_filters.setButton(name, isOn); });
    }
    QAction *forget = addAction(tr("&Forget recent filters"), &m_filters, &SavedFilters::clearRecent);
    forget->setEnabled(!m_filters.recent().isEmpty());
    addSeparator();
    addAction(actionIcon(u"help"_s), tr("&How to write filters"), this, &FilterMenu::showHelp);
}

void FilterMenu::addFilters()
{
    if (!m_filters.namedFilters().isEmpty())
        addSection(tr("Saved"));
    for (const NamedFilter &filter : m_filters.namedFilters())
        addFilter(filter.name, filter.text);
    if (!m_filters.recent().isEmpty())
        addSection(tr("Recent"));
    for (const QString &text : m_filters.recent())
        addFilter(text, text);
}

void FilterMenu::addFilter(const QString &title, const QString &text)
{
    QAction *action = addAction(menuText(shortened(title, kMaxCharacters)), this, [this, text] { m_box->setFilterText(text); });
    action->setToolTip(plainToolTip(text));
    action->setCheckable(true);
    action->setChecked(m_box->text() == text);
}

void FilterMenu::askForName()
{
    auto *dialog = new QInputDialog(m_box->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"filterName"_s);
    dialog->setWindowTitle(tr("Save this filter"));
    setPlainLabel(dialog,
                  tr("Name for “%1” (replaces any filter with the same name):").arg(shortened(m_box->text(), kMaxCharacters)));
    dialog->setOkButtonText(tr("&Save"));
    const QString text = m_box->text().trimmed();
    connect(dialog, &QInputDialog::textValueSelected, this, [this, text](const QString &name) {
        if (!name.simplified().isEmpty())
            m_filters.save(name.simplified(), text);
    });
    dialog->open();
}

void FilterMenu::openDialog()
{
    auto *dialog = new FiltersDialog(&m_filters, m_box->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void FilterMenu::showHelp()
{
    if (!m_help) {
        m_help = new FilterHelp(m_box->window());
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

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
        page.addRow(u"time:100ms-1s"_s, tr("A range. You can also use >, >=, < and <=. Units: ms, s, m, h, d."));
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

namespace {

constexpr auto kButtonCountInterval = 250ms;
constexpr auto kButtonAgeInterval = 1s;
constexpr int kMaxButtonCharacters = 24;

} // namespace

FilterButtons::FilterButtons(SavedFilters *filters, FilterBox *box, ResultsModel *model, QWidget *parent)
    : QToolBar(parent)
    , m_filters(filters)
    , m_box(box)
    , m_model(model)
{
    setObjectName(u"filterButtons"_s);
    setAccessibleName(tr("Saved filters"));
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    if (auto *more = findChild<QToolButton *>(u"qt_toolbar_ext_button"_s)) { // QToolBar has no other access to it
        more->setFocusPolicy(Qt::TabFocus);
        more->setAccessibleName(tr("More filters"));
    }
    m_countTimer.setSingleShot(true);
    connect(&m_countTimer, &QTimer::timeout, this, &FilterButtons::recount);
    connect(&m_ageTimer, &QTimer::timeout, this, [this] { recountSoon(true); });
    connect(filters, &SavedFilters::changed, this, &FilterButtons::fill);
    connect(box, &FilterBox::filterChanged, this, &FilterButtons::showFilter);
    connect(model, &QAbstractItemModel::dataChanged, this, &FilterButtons::countChangedRows);
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] { recountSoon(true); });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { recountSoon(true); });
    connect(model, &QAbstractItemModel::layoutChanged, this, [this] { recountSoon(true); });
    fill();
}

//! Creates the buttons again if they have changed.
void FilterButtons::fill()
{
    QList<NamedFilter> wanted = m_filters->namedFilters();
    wanted.removeIf([](const NamedFilter &filter) { return !filter.isButton; });
    QList<NamedFilter> shown;
    for (const Button &button : m_buttons)
        shown.append(button.saved);
    setVisible(!wanted.isEmpty());
    if (wanted == shown)
        return;
    m_buttons.clear();
    clear();
    for (const NamedFilter &filter : std::as_const(wanted))
        addButton(filter);
    const bool hasAges =
        std::any_of(m_buttons.begin(), m_buttons.end(), [](const Button &button) { return button.filter.dependsOnTime(); });
    hasAges ? m_ageTimer.start(kButtonAgeInterval) : m_ageTimer.stop();
    m_isStale = true;
    recount();
    showFilter();
}

void FilterButtons::addButton(const NamedFilter &saved)
{
    QAction *action = addAction(QString());
    const auto filter = Filter::parse(saved.text);
    action->setCheckable(true);
    action->setEnabled(bool(filter));
    action->setToolTip(plainToolTip(filter ? displayLine(saved.text) : filter.error().text));
    connect(action, &QAction::triggered, m_box, [this, text = saved.text](bool isOn) {
        m_box->setFilterText(isOn ? text : QString());
        showFilter();
    });
    auto *button = qobject_cast<QToolButton *>(widgetForAction(action));
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the focus in the table
    button->setAutoRaise(false);
    setTabOrder(m_buttons.empty() ? static_cast<QWidget *>(m_box) : widgetForAction(m_buttons.back().action), button);
    m_buttons.push_back({saved, filter ? *filter : Filter(), action, {}, 0});
}

//! \param all  whether all rows may have changed
void FilterButtons::recountSoon(bool all)
{
    m_isStale = m_isStale || all;
    if (!m_buttons.empty() && !m_countTimer.isActive())
        m_countTimer.start(kButtonCountInterval);
}

void FilterButtons::countChangedRows()
{
    recountSoon(false);
    if (m_isStale) // all rows are going to be matched
        return;
    for (Button &button : m_buttons) {
        for (const int row : m_model->freshRows()) {
            const ResultRow &content = m_model->row(row);
            const bool matches = button.filter.matches(content.filterSubject(), content.now().toMSecsSinceEpoch());
            button.count += int(matches) - int(std::exchange(button.matches[static_cast<size_t>(row)], char(matches)));
        }
    }
}

void FilterButtons::recount()
{
    for (Button &button : m_buttons) {
        if (m_isStale) {
            button.matches.assign(static_cast<size_t>(m_model->rowCount()), 0);
            for (int row = 0; row < m_model->rowCount(); ++row) {
                const ResultRow &content = m_model->row(row);
                button.matches[static_cast<size_t>(row)] =
                    button.filter.matches(content.filterSubject(), content.now().toMSecsSinceEpoch());
            }
            button.count = static_cast<int>(std::count(button.matches.begin(), button.matches.end(), char(1)));
        }
        showCount(button);
    }
    m_isStale = false;
}

void FilterButtons::showCount(const Button &button)
{
    const QString name = displayLine(shortened(button.saved.name, kMaxButtonCharacters));
    const QString text = tr("%1  %L2", "name of a filter, and the number of matching targets").arg(name).arg(button.count);
    if (!button.action->isEnabled())
        return button.action->setText(menuText(name));
    button.action->setText(menuText(text)); // does nothing if the text stays the same
    widgetForAction(button.action)
        ->setAccessibleName(tr("%1, %Ln target(s)", "", button.count).arg(displayLine(button.saved.name)));
}

void FilterButtons::showFilter()
{
    for (const Button &button : m_buttons)
        button.action->setChecked(button.action->isEnabled() && m_box->filter() == button.filter);
}

namespace {

constexpr int kOriginalNameRole = Qt::UserRole; // the name before it is edited
constexpr int kIsButtonRole = Qt::UserRole + 1;

} // namespace

FiltersDialog::FiltersDialog(SavedFilters *filters, QWidget *parent)
    : QDialog(parent)
    , m_filters(filters)
    , m_list(new QTreeWidget)
    , m_rename(new QPushButton(tr("Re&name")))
    , m_remove(new QPushButton(tr("&Remove")))
{
    setObjectName(u"filtersDialog"_s);
    setWindowTitle(tr("Saved filters"));
    setInitialSize(this, {520, 320});
    m_list->setObjectName(u"filters"_s);
    m_list->setAccessibleName(tr("Saved filters"));
    m_list->setHeaderLabels({tr("Name"), tr("Filter")});
    m_list->setRootIsDecorated(false);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_rename->setObjectName(u"rename"_s);
    m_remove->setObjectName(u"remove"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_rename, QDialogButtonBox::ActionRole);
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    for (QPushButton *button : {m_rename, m_remove})
        button->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_rename, &QPushButton::clicked, this, &FiltersDialog::edit);
    connect(m_remove, &QPushButton::clicked, this, &FiltersDialog::remove);
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, &FiltersDialog::edit);
    connect(m_list, &QTreeWidget::itemChanged, this, &FiltersDialog::rename);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &FiltersDialog::updateButtons);
    m_list->installEventFilter(this);
    // Queued, because the list must not be refilled while an edit is ending.
    connect(filters, &SavedFilters::changed, this, &FiltersDialog::fill, Qt::QueuedConnection);
    fill();
    m_list->setFocus();
}

bool FiltersDialog::eventFilter(QObject *watched, QEvent *event)
{
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
    if (key == Qt::Key_F2)
        edit();
    else if (key == Qt::Key_Delete)
        remove();
    else
        return QDialog::eventFilter(watched, event);
    return true;
}

void FiltersDialog::edit()
{
    if (m_list->currentItem())
        m_list->editItem(m_list->currentItem(), 0);
}

void FiltersDialog::remove()
{
    if (m_list->currentItem())
        m_filters->remove(m_list->currentItem()->data(0, kOriginalNameRole).toString());
}

bool FiltersDialog::isUpToDate() const
{
    QList<NamedFilter> shown;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        shown.append({m_list->topLevelItem(i)->data(0, kOriginalNameRole).toString(), m_list->topLevelItem(i)->text(1),
                      m_list->topLevelItem(i)->data(0, kIsButtonRole).toBool()});
    return !shown.isEmpty() && shown == m_filters->namedFilters();
}

//! Fills the list unless it is up to date, because refilling would close an open editor.
void FiltersDialog::fill()
{
    if (isUpToDate())
        return;
    const QSignalBlocker blocker(m_list);
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    for (const NamedFilter &filter : m_filters->namedFilters()) {
        auto *item = new QTreeWidgetItem(m_list, {filter.name, filter.text});
        item->setData(0, kOriginalNameRole, filter.name);
        item->setData(0, kIsButtonRole, filter.isButton);
        item->setToolTip(1, plainToolTip(filter.text));
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row, 0, std::max(0, m_list->topLevelItemCount() - 1))));
    updateButtons();
}

void FiltersDialog::rename(QTreeWidgetItem *item)
{
    const QSignalBlocker blocker(m_list);
    const QString before = item->data(0, kOriginalNameRole).toString();
    const QString name = item->text(0).simplified();
    if (m_filters->rename(before, name))
        item->setData(0, kOriginalNameRole, name);
    item->setText(
        0, item->data(0, kOriginalNameRole).toString()); // restores the old name if the new one is empty or already exists
}

void FiltersDialog::updateButtons()
{
    for (QPushButton *button : {m_rename, m_remove})
        button->setEnabled(m_list->currentItem() != nullptr);
}

} // namespace watchkeeper

#include "moc_FilterMenu.cpp"
