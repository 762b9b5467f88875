// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filter/ColourRules.h"

#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "gui/filter/FilterBox.h"
#include "gui/look/Colours.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/table/model/ResultTexts.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"
#include "model/base/StateColours.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

enum RuleColumn { FilterColumn, ColourColumn, StyleColumn, MatchesColumn };
constexpr auto kMatchCountInterval = 1s;
constexpr int kRulesSpacing = 8;

QIcon colourIcon(const QPalette &palette, const QString &key)
{
    QPixmap picture(16, 16);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette.color(QPalette::Base)); // separates it from the selection
    painter.setBrush(ruleColour(palette, key));
    painter.drawEllipse(2, 2, 12, 12);
    return picture;
}

QString styleText(bool isTint)
{
    return isTint ? ColourRulesDialog::tr("Row", "where a colour is used")
                  : ColourRulesDialog::tr("Text", "where a colour is used");
}

} // namespace

QList<ColourRule> storedColourRules(const Settings &settings)
{
    QList<ColourRule> rules;
    const QJsonArray stored = settings.value(setting::kColourRules).toArray();
    for (const auto &text : stored) {
        if (const auto rule = ColourRule::parse(text.toString()))
            rules.append(*rule);
    }
    return rules;
}

ColourRulesDialog::ColourRulesDialog(ResultsModel *model, Settings *settings, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_settings(settings)
    , m_rules(storedColourRules(*settings))
    , m_list(new QTreeWidget)
    , m_filter(new FilterBox(model))
    , m_colour(new QComboBox)
    , m_style(new QComboBox)
    , m_add(new QPushButton(actionIcon(u"add"_s), tr("&Add rule")))
    , m_remove(new QPushButton(actionIcon(u"remove"_s), tr("&Remove")))
    , m_up(new QPushButton(tr("Move &up")))
    , m_down(new QPushButton(tr("Move &down")))
    , m_undo(new QPushButton(actionIcon(u"undo"_s), tr("U&ndo")))
{
    setObjectName(u"colourRulesDialog"_s);
    setWindowTitle(tr("Colour rules"));
    setInitialSize(this, {680, 440});
    build();
    connectParts();
    fill(0);
    if (m_rules.isEmpty())
        m_add->setFocus();
}

void ColourRulesDialog::build()
{
    auto *hint =
        new QLabel(tr("The first rule that matches colours the row. Colours of states and the selection take precedence."));
    hint->setWordWrap(true);
    m_list->setObjectName(u"rules"_s);
    m_list->setAccessibleName(tr("Colour rules"));
    m_list->setHeaderLabels({tr("Filter"), tr("Colour"), tr("Applies to"), tr("Matching targets")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(FilterColumn, QHeaderView::Stretch);
    for (const int column : {ColourColumn, StyleColumn, MatchesColumn})
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_list->headerItem()->setTextAlignment(MatchesColumn, Qt::AlignTrailing | Qt::AlignVCenter);
    auto *buttons = new QVBoxLayout;
    const std::pair<QPushButton *, QString> names[]{{m_add, u"addRule"_s},
                                                    {m_remove, u"removeRule"_s},
                                                    {m_up, u"moveUp"_s},
                                                    {m_down, u"moveDown"_s},
                                                    {m_undo, u"undoRule"_s}};
    for (const auto &[button, name] : names) {
        button->setObjectName(name);
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_undo->setShortcut(QKeySequence::Undo);
    m_up->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Up));
    m_down->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(kRulesSpacing);
    middle->addWidget(m_list, 1);
    middle->addLayout(buttons);
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(kRulesSpacing);
    layout->addWidget(hint);
    layout->addLayout(middle, 1);
    m_form = buildForm();
    layout->addWidget(m_form);
    layout->addWidget(close);
}

QWidget *ColourRulesDialog::buildForm()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    m_filter->setObjectName(u"ruleFilter"_s);
    m_colour->setObjectName(u"ruleColour"_s);
    m_style->setObjectName(u"ruleStyle"_s);
    for (const RuleColour &colour : kRuleColours)
        m_colour->addItem(colourIcon(palette(), QLatin1String(colour.key)), ruleColourTitle(QLatin1String(colour.key)),
                          QString(QLatin1String(colour.key)));
    for (const bool isTint : {true, false})
        m_style->addItem(styleText(isTint), isTint);
    form->addRow(tr("&Filter"), m_filter);
    form->addRow(tr("&Colour"), m_colour);
    form->addRow(tr("Applies &to"), m_style);
    return page;
}

void ColourRulesDialog::connectParts()
{
    connect(m_add, &QPushButton::clicked, this, &ColourRulesDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &ColourRulesDialog::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_undo, &QPushButton::clicked, this, &ColourRulesDialog::undo);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ColourRulesDialog::showCurrent);
    connect(m_list, &QTreeWidget::itemChanged, this, &ColourRulesDialog::setOn);
    connect(m_filter, &FilterBox::filterChanged, this, [this](const Filter &filter) {
        ColourRule rule = m_rules.value(currentRow());
        rule.filter = filter;
        if (!filter.isEmpty()) // Esc empties the box, which must not remove the rule
            edit(rule);
    });
    connect(m_filter, &FilterBox::leaveRequested, m_list, [this] {
        m_list->setFocus();
        showCurrent(); // the text may be invalid or empty
    });
    connect(m_colour, &QComboBox::activated, this, [this] {
        ColourRule rule = m_rules.value(currentRow());
        rule.colour = m_colour->currentData().toString();
        edit(rule);
    });
    connect(m_style, &QComboBox::activated, this, [this] {
        ColourRule rule = m_rules.value(currentRow());
        rule.isTint = m_style->currentData().toBool();
        edit(rule);
    });
    connect(&m_countTimer, &QTimer::timeout, this, &ColourRulesDialog::countMatches);
    m_countTimer.start(kMatchCountInterval);
}

int ColourRulesDialog::currentRow() const
{
    return m_list->indexOfTopLevelItem(m_list->currentItem());
}

void ColourRulesDialog::add()
{
    ColourRule rule;
    rule.colour = QLatin1String(kRuleColours[static_cast<size_t>(m_rules.size()) % std::size(kRuleColours)].key);
    change(m_rules + QList<ColourRule>{rule}, static_cast<int>(m_rules.size()));
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void ColourRulesDialog::remove()
{
    QList<ColourRule> rules = m_rules;
    const int row = currentRow();
    rules.removeAt(row);
    change(rules, std::min(row, static_cast<int>(rules.size()) - 1));
}

void ColourRulesDialog::move(int step)
{
    QList<ColourRule> rules = m_rules;
    const int row = currentRow();
    rules.move(row, row + step);
    change(rules, row + step);
}

void ColourRulesDialog::undo()
{
    m_rules = m_earlier.takeLast();
    store();
    fill(std::clamp(currentRow(), 0, std::max(0, static_cast<int>(m_rules.size()) - 1)));
}

//! Replaces the current rule after an edit by the user.
void ColourRulesDialog::edit(ColourRule rule)
{
    const int row = currentRow();
    if (m_isFilling || row < 0 || rule == m_rules.at(row))
        return;
    m_earlier.append(m_rules);
    m_rules[row] = std::move(rule);
    store();
    const QScopedValueRollback filling(m_isFilling, true);
    fillItem(m_list->currentItem(), m_rules.at(row)); // keeps the cursor in the filter
    countMatches();
    m_undo->setEnabled(true);
}

void ColourRulesDialog::change(const QList<ColourRule> &rules, int current)
{
    m_earlier.append(m_rules);
    m_rules = rules;
    store();
    fill(current);
}

void ColourRulesDialog::store()
{
    QJsonArray texts;
    for (const ColourRule &rule : std::as_const(m_rules)) {
        if (!rule.filter.isEmpty())
            texts.append(rule.toText());
    }
    m_settings->set(setting::kColourRules, texts);
}

void ColourRulesDialog::fill(int current)
{
    {
        const QScopedValueRollback filling(m_isFilling, true);
        m_list->clear();
        for (const ColourRule &rule : std::as_const(m_rules))
            fillItem(new QTreeWidgetItem(m_list), rule);
        m_list->setCurrentItem(m_list->topLevelItem(current));
        countMatches();
    }
    showCurrent();
}

void ColourRulesDialog::fillItem(QTreeWidgetItem *item, const ColourRule &rule) const
{
    const QString filter = rule.filter.toText();
    item->setText(FilterColumn, filter.isEmpty() ? tr("No filter yet") : filter);
    item->setToolTip(FilterColumn, plainToolTip(filter));
    item->setCheckState(FilterColumn, rule.isOn ? Qt::Checked : Qt::Unchecked);
    item->setText(ColourColumn, ruleColourTitle(rule.colour));
    item->setIcon(ColourColumn, colourIcon(palette(), rule.colour));
    item->setText(StyleColumn, styleText(rule.isTint));
    item->setTextAlignment(MatchesColumn, Qt::AlignTrailing | Qt::AlignVCenter);
}

void ColourRulesDialog::showCurrent()
{
    if (m_isFilling)
        return;
    const QScopedValueRollback filling(m_isFilling, true);
    const int row = currentRow();
    const ColourRule rule = m_rules.value(row);
    m_form->setEnabled(row >= 0);
    m_filter->setFilter(rule.filter);
    m_colour->setCurrentIndex(std::max(0, m_colour->findData(rule.colour)));
    m_style->setCurrentIndex(m_style->findData(rule.isTint));
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_rules.size());
    m_undo->setEnabled(!m_earlier.isEmpty());
}

//! Turns a rule on or off by its check box.
void ColourRulesDialog::setOn(QTreeWidgetItem *item)
{
    const int row = m_list->indexOfTopLevelItem(item);
    if (m_isFilling || row < 0)
        return;
    m_list->setCurrentItem(item);
    ColourRule rule = m_rules.at(row);
    rule.isOn = item->checkState(FilterColumn) == Qt::Checked;
    edit(rule);
}

void ColourRulesDialog::countMatches()
{
    const QScopedValueRollback filling(m_isFilling, true);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const Filter &filter = m_rules.at(i).filter;
        int matches = 0;
        for (int row = 0; !filter.isEmpty() && row < m_model->rowCount(); ++row)
            matches += filter.matches(m_model->row(row).filterSubject(), now) ? 1 : 0;
        m_list->topLevelItem(i)->setText(MatchesColumn, QLocale().toString(matches));
    }
}

ColourRulesAction::ColourRulesAction(const Parts &parts)
    : QObject(parts.window)
{
    auto *action = new QAction(tr("Colo&ur rules…"), parts.window);
    action->setObjectName(u"actionColourRules"_s);
    action->setToolTip(tr("Colour the rows of the table that match a filter"));
    action->setStatusTip(action->toolTip());
    parts.menu->addAction(action);
    connect(action, &QAction::triggered, this, [parts] {
        auto *dialog = new ColourRulesDialog(parts.model, parts.settings, parts.window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    const auto apply = [parts] { parts.proxy->setColourRules(storedColourRules(*parts.settings)); };
    connect(parts.settings, &Settings::changed, parts.proxy, apply);
    apply();
}

} // namespace watchkeeper

#include "moc_ColourRules.cpp"
