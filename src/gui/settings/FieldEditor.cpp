// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/FieldEditor.h"

#include "gui/settings/ChecksEditor.h"
#include "gui/settings/ChoiceEditors.h"
#include "gui/settings/LineEditor.h"
#include "gui/settings/LinesEditor.h"
#include "gui/settings/MapEditor.h"
#include "gui/settings/PathEditor.h"
#include "gui/settings/SecretEditor.h"
#include "model/field/FieldValues.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace watchkeeper {

FieldEditor::FieldEditor(Field field, QWidget *parent)
    : QWidget(parent)
    , m_field(std::move(field))
{
}

void FieldEditor::setValue(const QJsonValue &value, const QStringList &mapOrder)
{
    m_isMixed = false;
    showValue(value, mapOrder);
    m_isTouched = false;
    emit valueSet();
}

void FieldEditor::setMixed()
{
    showMixed();
    m_isMixed = true;
    m_isTouched = false;
    emit valueSet();
}

void FieldEditor::propose(const QJsonValue &value)
{
    showValue(value, {});
    markTouched();
}

void FieldEditor::markTouched()
{
    m_isMixed = false;
    m_isTouched = true;
    emit edited();
}

void FieldEditor::revertEdits()
{
    m_isMixed = true;
    m_isTouched = false;
    emit edited();
}

FieldEditor *makeFieldEditor(const Field &field, FieldEditorMaker maker)
{
    const auto make = [&field]() -> FieldEditor * {
        switch (field.type) {
        case FieldType::Secret:
            return new SecretEditor(field);
        case FieldType::Bool:
            return new BoolEditor(field);
        case FieldType::Choice:
            return new ChoiceEditor(field);
        case FieldType::List:
            if (!field.choices.isEmpty())
                return new ChecksEditor(field);
            return new LinesEditor(field);
        case FieldType::AnyOf:
        case FieldType::Body:
            return new LinesEditor(field);
        case FieldType::Map:
            return new MapEditor(field);
        case FieldType::File:
        case FieldType::Folder:
            return new PathEditor(field);
        default:
            return new LineEditor(field);
        }
    };
    FieldEditor *editor = maker ? maker(field) : make();
    editor->setObjectName(u"editor_"_s + field.name);
    QWidget *control = editor->control();
    control->setObjectName(u"field_"_s + field.name);
    control->setAccessibleName(field.label);
    control->setAccessibleDescription(field.help);
    control->setToolTip(field.help);
    editor->setFocusProxy(control);
    return editor;
}

QString multipleValuesText()
{
    return QCoreApplication::translate("FieldEditor", "Multiple values");
}

QString fieldValueText(const Field &field, const QJsonValue &value)
{
    QString text = value.toString();
    switch (value.type()) {
    case QJsonValue::Double:
        text = QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
        break;
    case QJsonValue::Bool:
        return value.toBool() ? QCoreApplication::translate("FieldEditor", "on", "a switch")
                              : QCoreApplication::translate("FieldEditor", "off", "a switch");
    case QJsonValue::Array: {
        QStringList lines;
        const Alternatives items = alternativesFromJson(value.toArray());
        for (const QStringList &texts : items)
            lines.append(field.type == FieldType::AnyOf ? alternativesLine(texts) : texts.value(0));
        return lines.join(u'\n');
    }
    default:
        break;
    }
    const qsizetype choice = field.choices.indexOf(text);
    return choice >= 0 && choice < field.choiceLabels.size() ? field.choiceLabels.at(choice) : text;
}

} // namespace watchkeeper

#include "moc_FieldEditor.cpp"
