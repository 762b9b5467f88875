// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/ChoiceEditors.h"

#include "gui/look/PlainText.h"
#include "gui/settings/WheelGuard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>

namespace watchkeeper {

namespace {

//! The maximum number of visible rows in an open combo box. A list of several hundred choices needs more rows than Qt's default.
constexpr int kMaxVisibleItems = 24;

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
    guardWheel(m_box);
    m_box->setMaxVisibleItems(kMaxVisibleItems);
    m_box->setPlaceholderText(multipleValuesText());
    for (const QString &choice : field.choices)
        m_box->addItem(fieldValueText(field, choice), choice);
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

} // namespace watchkeeper

#include "moc_ChoiceEditors.cpp"
