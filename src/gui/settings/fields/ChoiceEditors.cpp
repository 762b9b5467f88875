// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/fields/ChoiceEditors.h"

#include "gui/look/widgets/EventFilters.h"
#include "gui/look/widgets/PlainText.h"
#include "model/base/ShortText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! The maximum number of visible rows in an open combo box. A list of several hundred choices needs more rows than Qt's default.
constexpr int kMaxVisibleItems = 24;
constexpr int kMinBoxCharacters = 12;

//! Returns the value to write: undefined for the default, unless the default was already written.
QJsonValue valueToWrite(const QJsonValue &chosen, const QJsonValue &given, const QJsonValue &preset)
{
    const bool isImplied = chosen == preset && given != chosen;
    return isImplied ? QJsonValue(QJsonValue::Undefined) : chosen;
}

void layOutControl(QWidget *editor, QWidget *control)
{
    auto *layout = new QHBoxLayout(editor);
    layout->setContentsMargins({});
    layout->addWidget(control);
    layout->addStretch();
}

} // namespace

ChoiceEditor::ChoiceEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_box(new QComboBox)
    , m_originalValue(QJsonValue::Undefined)
{
    layOutControl(this, m_box);
    ignoreWheelWithoutFocus(m_box);
    m_box->setMinimumWidth(kMinBoxCharacters * fontMetrics().averageCharWidth()); // long choices may be elided in a narrow form
    m_box->setMaxVisibleItems(kMaxVisibleItems);
    m_box->setPlaceholderText(multipleValuesText());
    const auto *items = qobject_cast<QStandardItemModel *>(m_box->model());
    for (qsizetype i = 0; i < field.choices.size(); ++i) {
        m_box->addItem(fieldValueText(field, field.choices.at(i)), field.choices.at(i));
        const QString refusal = field.choiceRefusals.value(i);
        if (refusal.isEmpty())
            continue;
        items->item(static_cast<int>(i))->setEnabled(false);
        items->item(static_cast<int>(i))->setToolTip(refusal);
    }
    showValue(QJsonValue(QJsonValue::Undefined), {});
    connect(m_box, &QComboBox::activated, this, &ChoiceEditor::markTouched);
}

QJsonValue ChoiceEditor::value() const
{
    if (m_box->currentIndex() < 0)
        return QJsonValue(QJsonValue::Undefined);
    return valueToWrite(m_box->currentData().toString(), m_originalValue, field().defaultValue);
}

QWidget *ChoiceEditor::control() const
{
    return m_box;
}

void ChoiceEditor::showValue(const QJsonValue &value, const QStringList &)
{
    m_originalValue = value;
    const QString choice = value.isUndefined() ? field().defaultValue.toString() : value.toString();
    if (m_box->findData(choice) < 0 && !choice.isEmpty())
        m_box->addItem(choice, choice); // the value can be a placeholder such as ${env:METHOD}
    m_box->setCurrentIndex(m_box->findData(choice));
}

void ChoiceEditor::showMixed()
{
    m_originalValue = QJsonValue(QJsonValue::Undefined);
    m_box->setCurrentIndex(-1);
}

BoolEditor::BoolEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_box(new QCheckBox)
    , m_originalValue(QJsonValue::Undefined)
{
    layOutControl(this, m_box);
    m_box->setText(menuText(field.label));
    showValue(QJsonValue(QJsonValue::Undefined), {});
    connect(m_box, &QCheckBox::clicked, this, [this] {
        m_box->setTristate(false);
        markTouched();
    });
}

QJsonValue BoolEditor::value() const
{
    if (m_box->checkState() == Qt::PartiallyChecked)
        return QJsonValue(QJsonValue::Undefined);
    return valueToWrite(m_box->isChecked(), m_originalValue, field().defaultValue);
}

QWidget *BoolEditor::control() const
{
    return m_box;
}

void BoolEditor::showValue(const QJsonValue &value, const QStringList &)
{
    m_originalValue = value;
    m_box->setTristate(false);
    m_box->setChecked(value.isUndefined() ? field().defaultValue.toBool() : value.toBool());
}

void BoolEditor::showMixed()
{
    m_originalValue = QJsonValue(QJsonValue::Undefined);
    m_box->setTristate(true);
    m_box->setCheckState(Qt::PartiallyChecked);
}

namespace {

constexpr int kLineCharacters = 44;    // width of a form in average characters
constexpr int kCheckBoxCharacters = 6; // width of a check box and the space around it, in characters
constexpr int kMaxTextLength = 60;     // maximum length of a label; the tooltip has the full text of a longer one

} // namespace

ChecksEditor::ChecksEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_area(new QWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_area);
    build();
    showValue(QJsonValue(QJsonValue::Undefined), {});
}

void ChecksEditor::build()
{
    auto *grid = new QGridLayout(m_area);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    const int columns = this->columns();
    for (qsizetype i = 0; i < field().choices.size(); ++i) {
        const QString label = field().choiceLabels.value(i, field().choices[i]);
        const bool isLong = label.size() > kMaxTextLength;
        auto *box = new QCheckBox(menuText(shortened(label, kMaxTextLength)));
        box->setObjectName(u"check_%1_%2"_s.arg(field().name, field().choices[i]));
        box->setAccessibleName(label);
        box->setAccessibleDescription(field().label);
        box->setToolTip(isLong ? plainToolTip(label) : field().help);
        connect(box, &QCheckBox::clicked, this, &ChecksEditor::markTouched);
        grid->addWidget(box, static_cast<int>(i) / columns, static_cast<int>(i) % columns);
        m_boxes.append(box);
    }
    grid->setColumnStretch(columns, 1);
    if (m_boxes.isEmpty())
        grid->addWidget(new QLabel(tr("No options available yet.")), 0, 0);
    else
        m_area->setFocusProxy(m_boxes.first());
}

//! Returns the number of columns that fit. With a single column, short labels would take up an entire page.
int ChecksEditor::columns() const
{
    qsizetype widest = 1;
    for (qsizetype i = 0; i < field().choices.size(); ++i)
        widest = std::max(widest, field().choiceLabels.value(i, field().choices[i]).size() + kCheckBoxCharacters);
    return static_cast<int>(std::clamp<qsizetype>(kLineCharacters / widest, 1, 7));
}

QJsonValue ChecksEditor::value() const
{
    QJsonArray chosen;
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes[i]->checkState() == Qt::Checked)
            chosen.append(field().choices[i]);
    }
    return chosen == field().defaultValue.toArray() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(chosen);
}

void ChecksEditor::showValue(const QJsonValue &value, const QStringList &)
{
    const QJsonArray chosen = (value.isUndefined() ? field().defaultValue : value).toArray();
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        m_boxes[i]->setTristate(false);
        m_boxes[i]->setChecked(chosen.contains(field().choices[i]));
    }
}

void ChecksEditor::showMixed()
{
    for (QCheckBox *box : std::as_const(m_boxes)) {
        box->setTristate(true);
        box->setCheckState(Qt::PartiallyChecked);
    }
}

} // namespace watchkeeper

#include "moc_ChoiceEditors.cpp"
