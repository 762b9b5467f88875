// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/conditions/ConditionsEditor.h"

#include "conditions/facts/Facts.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Card.h"
#include "gui/settings/conditions/ConditionRow.h"
#include "targets/document/ConditionsKey.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kConditionSpacing = 6; // [px] between rows, and between buttons

//! Reads the conditions as written, valid or not.
QList<TargetCondition> readLeniently(const QJsonValue &value)
{
    QList<TargetCondition> conditions;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &entry : list) {
        const QJsonObject object = entry.toObject();
        TargetCondition condition;
        condition.text = entry.isString() ? entry.toString() : object.value("if"_L1).toString();
        if (object.value("else"_L1) == outcomeKey(Outcome::Degraded))
            condition.otherwise = Outcome::Degraded;
        conditions.append(condition);
    }
    return conditions;
}

} // namespace

ConditionsEditor::ConditionsEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_list(new QWidget)
    , m_tabOrderStart(new QWidget(m_list))
    , m_layout(new QVBoxLayout(m_list))
    , m_mixedLabel(new QLabel)
    , m_noResultLabel(
          new QLabel(tr("The conditions can't be evaluated until a result is available. Use “Test now” to get one.")))
    , m_addButton(new QPushButton(tr("Add condition")))
    , m_removeAllButton(new QPushButton(tr("Remove all conditions from these targets")))
    , m_helpButton(new QPushButton(tr("How to write conditions")))
{
    m_list->setAutoFillBackground(false);
    m_tabOrderStart->setFocusPolicy(Qt::TabFocus);
    m_tabOrderStart->hide();
    m_layout->setContentsMargins({});
    m_layout->setSpacing(kConditionSpacing);
    m_mixedLabel->setObjectName(u"mixedConditions"_s);
    m_noResultLabel->setObjectName(u"noResultYet"_s);
    for (QLabel *label : {m_mixedLabel, m_noResultLabel}) {
        label->setWordWrap(true);
        label->setEnabled(false);
        label->hide();
    }
    m_addButton->setObjectName(u"addCondition"_s);
    m_addButton->setIcon(actionIcon(u"add"_s));
    m_removeAllButton->setObjectName(u"removeAllConditions"_s);
    m_removeAllButton->setIcon(actionIcon(u"remove"_s));
    m_helpButton->setObjectName(u"conditionHelp"_s);
    m_helpButton->setIcon(actionIcon(u"help"_s));
    auto *buttons =
        new WrapLayout({kConditionSpacing, kConditionSpacing}); // in a narrow window, they don't fit beside each other
    for (QPushButton *button : {m_addButton, m_helpButton, m_removeAllButton}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(kConditionSpacing);
    layout->addWidget(m_mixedLabel);
    layout->addWidget(m_list);
    layout->addWidget(m_noResultLabel);
    layout->addLayout(buttons);
    connect(m_addButton, &QPushButton::clicked, this, [this] { addEmptyRow(m_rows.size()); });
    connect(m_removeAllButton, &QPushButton::clicked, this, &ConditionsEditor::removeAll);
    connect(m_helpButton, &QPushButton::clicked, this, &ConditionsEditor::showHelp);
    updateRows();
}

ConditionsEditor::~ConditionsEditor()
{
    clear(); // deletes the rows while the members that they use still exist
}

void ConditionsEditor::setObservation(const Result *result, const QString &history)
{
    m_isEvaluated = true;
    if (result && result->observation.error && result->observation.error->type() == ErrorType::Cancelled)
        return;
    m_lastObservation.reset();
    if (result)
        m_lastObservation.emplace(*result, history);
    m_observation = m_lastObservation ? &*m_lastObservation : nullptr;
    for (ConditionRow *row : m_rows)
        row->evaluate();
    updateRows();
}

QJsonValue ConditionsEditor::value() const
{
    QList<TargetCondition> conditions;
    for (const ConditionRow *row : m_rows) {
        if (!row->isEmpty())
            conditions.append(row->condition());
    }
    return conditions.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(conditionsToJson(conditions));
}

bool ConditionsEditor::showsProblem() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const ConditionRow *row) { return row->isInvalid(); });
}

QWidget *ConditionsEditor::control() const
{
    return m_list;
}

void ConditionsEditor::revealProblem()
{
    for (ConditionRow *row : m_rows)
        row->revealFault();
}

void ConditionsEditor::showValue(const QJsonValue &value, const QStringList &)
{
    m_mixedLabel->hide();
    m_hadDifferences = false;
    m_removesAllConditions = false;
    clear();
    for (const TargetCondition &condition : readLeniently(value))
        addRow(condition, m_rows.size());
    updateRows();
}

void ConditionsEditor::showMixed()
{
    clear();
    m_hadDifferences = true;
    m_removesAllConditions = false;
    m_mixedLabel->setText(multipleValuesText());
    m_mixedLabel->show();
    updateRows();
}

ConditionRow *ConditionsEditor::addRow(const TargetCondition &condition, qsizetype at)
{
    auto *row = new ConditionRow(condition, &m_observation);
    m_layout->insertWidget(static_cast<int>(at), row);
    m_rows.insert(at, row);
    connect(row, &ConditionRow::edited, this, [this] {
        updateFocusProxy();
        handleEdit();
    });
    connect(row, &ConditionRow::removeRequested, this, [this, row] { removeRow(row); });
    connect(row, &ConditionRow::moveRequested, this, [this, row](int by) { moveRow(row, by); });
    connect(row, &ConditionRow::enterPressed, this, [this, row] {
        if (!row->isEmpty())
            addEmptyRow(indexOf(row) + 1);
    });
    return row;
}

//! Adds a row. This counts as an edit only when something is typed in the row.
void ConditionsEditor::addEmptyRow(qsizetype at)
{
    if (isMixed())
        m_mixedLabel->setText(tr("The conditions you enter here replace all current conditions of these targets."));
    ConditionRow *row = addRow({}, at);
    updateRows();
    row->line()->setFocus(Qt::OtherFocusReason);
}

void ConditionsEditor::removeRow(ConditionRow *row)
{
    const qsizetype index = indexOf(row);
    m_rows.removeAt(index);
    row->hide();
    row->deleteLater(); // deferred, because a button in this row triggered the call
    if (isMixed() && m_rows.isEmpty())
        m_mixedLabel->setText(multipleValuesText());
    updateRows();
    if (m_rows.isEmpty())
        m_addButton->setFocus();
    else
        m_rows[std::min(index, m_rows.size() - 1)]->setFocus();
    if (!row->isEmpty())
        handleEdit();
}

//! Handles an edit. If the targets differ and all typed text was removed again, no target is changed.
void ConditionsEditor::handleEdit()
{
    const bool isWritten = std::any_of(m_rows.begin(), m_rows.end(), [](const ConditionRow *row) { return !row->isEmpty(); });
    if (isWritten || !m_hadDifferences || m_removesAllConditions)
        return markTouched();
    if (m_rows.isEmpty())
        m_mixedLabel->setText(multipleValuesText());
    revertEdits();
}

void ConditionsEditor::removeAll()
{
    clear();
    m_removesAllConditions = true;
    m_mixedLabel->setText(tr("These targets will have no conditions."));
    updateRows();
    m_addButton->setFocus();
    markTouched();
}

void ConditionsEditor::moveRow(ConditionRow *row, int by)
{
    const qsizetype from = indexOf(row);
    const qsizetype to = from + by;
    if (to < 0 || to >= m_rows.size())
        return;
    m_rows.move(from, to);
    m_layout->removeWidget(row);
    m_layout->insertWidget(static_cast<int>(to), row);
    updateRows();
    if (!isMixed())
        markTouched();
}

qsizetype ConditionsEditor::indexOf(const ConditionRow *row) const
{
    return std::find(m_rows.begin(), m_rows.end(), row) - m_rows.begin();
}

void ConditionsEditor::clear()
{
    for (ConditionRow *row : m_rows) {
        disconnect(row, nullptr, this, nullptr);
        delete row;
    }
    m_rows.clear();
}

void ConditionsEditor::updateRows()
{
    m_list->setVisible(!m_rows.isEmpty()); // an empty list would leave a gap
    m_removeAllButton->setVisible(m_hadDifferences && !m_removesAllConditions);
    m_noResultLabel->setVisible(m_isEvaluated && !m_observation && !m_rows.isEmpty());
    updateFocusProxy();
    QWidget *before = m_tabOrderStart;
    const auto follow = [&before](QWidget *next) {
        setTabOrder(before, next);
        before = next;
    };
    for (const ConditionRow *row : m_rows) { // the tab order follows the order of the rows
        for (QWidget *stop : row->focusWidgets())
            follow(stop);
    }
    follow(m_addButton);
    follow(m_removeAllButton);
    follow(m_helpButton);
}

//! Sets which widget gets the focus when the list does: the first invalid row, else the first row, else the button to add one.
void ConditionsEditor::updateFocusProxy()
{
    const auto wrong = std::find_if(m_rows.begin(), m_rows.end(), [](const ConditionRow *row) { return row->isInvalid(); });
    QWidget *wanted = m_addButton;
    if (wrong != m_rows.end())
        wanted = (*wrong)->line();
    else if (!m_rows.isEmpty())
        wanted = m_rows.front()->line();
    m_list->setFocusProxy(wanted);
}

void ConditionsEditor::showHelp()
{
    auto *help = window()->findChild<ConditionHelp *>();
    if (!help) {
        help = new ConditionHelp(window());
        help->setAttribute(Qt::WA_DeleteOnClose);
    }
    help->show();
    help->raise();
    help->activateWindow();
}

namespace {

class ConditionHelpPage
{
    Q_DECLARE_TR_FUNCTIONS(ConditionHelp)

public:
    static QString html()
    {
        HelpText page;
        page.addParagraph(tr("Each condition is evaluated against the result of a check, and all must pass. A failed condition "
                             "makes the target down or degraded, as selected next to the condition. A condition that can't be "
                             "evaluated makes the target unknown."));
        page.beginTable(tr("Result"));
        for (const PlaceholderInfo &info : placeholders())
            page.addRow(info.example, info.help);
        page.beginTable(tr("Comparisons"));
        page.addRow(u"[BODY].apps[0].name == shop"_s,
                    tr("Compares two values. You can also use !=, <, <=, > and >=. Put a space on each side of the operator."));
        page.addRow(u"[BODY] contains \"all is well\""_s,
                    tr("The value contains this text. Use “not contains” for the opposite."));
        page.addRow(u"[STDOUT] matches \"^OK\\b\""_s,
                    tr("The value matches a regular expression. Use “not matches” for the opposite."));
        page.addRow(u"[BODY].state == any(ok, idle)"_s, tr("The value is one of these values."));
        page.addRow(u"[BODY].version == pat(2.*)"_s, tr("The entire value matches a pattern with *, ? and [a-z]."));
        page.beginTable(tr("Functions and arithmetic"));
        page.addRow(u"has([BODY].error) == false"_s, tr("True if the value exists."));
        page.addRow(u"len([BODY].apps) >= 3"_s, tr("Number of elements in a list, or of bytes in a string."));
        page.addRow(u"[VALUE].used < 80% * [VALUE].size"_s,
                    tr("Calculate with +, -, * and /. Put a space on each side of the operator."));
        page.beginTable(tr("The target's own history"));
        page.addRow(u"[RESPONSE_TIME] <= 3 * median(1h)"_s,
                    tr("The median of the last hour. You can also use mean, min, max and percentiles such as p95(7d). The "
                       "condition is skipped until there is enough data."));
        page.addRow(u"rate([VALUE].sent, 5m) < 5MB/min"_s,
                    tr("Rate of change per second, minute, hour or day (s, min, h, d)."));
        page.addRow(u"forecast([VALUE].used, 7d) < 100%"_s, tr("Linear forecast for 7 days ahead, based on the last 7 days."));
        page.beginTable(tr("Combining"));
        page.addRow(u"[STATUS] == 200 or [STATUS] == 204"_s, tr("Combine conditions with or, and, not, and brackets."));
        page.beginTable(tr("Units"));
        page.addRow(u"300ms, 1.5s, 2h30m, 7d"_s, tr("Durations."));
        page.addRow(u"5MB, 64KiB"_s, tr("Sizes. MB uses multiples of 1000, MiB multiples of 1024."));
        page.addRow(u"20%"_s, tr("Percentages."));
        page.beginTable(tr("Keys"));
        page.addRow(u"[, ↓"_s, tr("Shows suggestions."));
        page.addRow(tr("Enter", "key"), tr("Starts the next condition."));
        page.addRow(tr("Alt+↑, Alt+↓", "keys"), tr("Moves the condition."));
        page.addRow(tr("Backspace", "key"), tr("Removes an empty condition."));
        page.addParagraph(
            tr("For all details, including where the rules differ from Gatus, see docs/conditions.md in the source code."));
        return page.html();
    }
};

} // namespace

ConditionHelp::ConditionHelp(QWidget *parent)
    : HelpDialog(tr("How to write conditions"), ConditionHelpPage::html(), parent)
{
    setObjectName(u"conditionHelpPage"_s);
}

} // namespace watchkeeper

#include "moc_ConditionsEditor.cpp"
