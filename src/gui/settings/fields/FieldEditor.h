// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The base class for the editor of one field.

#include "model/field/Fields.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>
#include <QWidget>

namespace watchkeeper {

//! The content of a form, valid or not.
struct FormValues
{
    QJsonObject written;                  //!< the written values; fields without a value have their default
    QHash<QString, QStringList> mapOrder; //!< the order of the keys in map fields, by field name

    friend bool operator==(const FormValues &, const FormValues &) = default;
};

//! A secret to store in the keychain.
struct Secret
{
    QString key; //!< the key of the keychain entry
    QString text;
};

//! \brief The base class of the editors. makeFieldEditor() creates the editor for a type.
//!
//! An editor without a written value shows the field's default.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    explicit FieldEditor(Field field, QWidget *parent = nullptr);

    const Field &field() const { return m_field; }

    //! Returns the value in the form used in targets.json; undefined if no value is written.
    virtual QJsonValue value() const = 0;
    //! Returns the keys of a map in order; empty for other types.
    virtual QStringList mapOrder() const { return {}; }
    //! Returns an error message if the content can't be parsed, otherwise an empty string. The rules of the field are checked
    //! elsewhere.
    virtual QString problem() const { return {}; }
    //! Returns whether the editor shows its errors and their position itself.
    virtual bool showsProblem() const { return false; }
    //! Tells an editor that shows its errors itself to mark them, although the user hasn't left the field yet.
    virtual void revealProblem() { }
    //! Returns the widget that accepts the focus and is the label's buddy.
    virtual QWidget *control() const = 0;

    //! Shows a value; undefined for the default. Emits no signal and clears the edited state.
    void setValue(const QJsonValue &value, const QStringList &mapOrder = {});
    //! Shows that several targets have different values, until the user edits the field.
    //! \param hint  the text shown instead of a value
    void setMixed(const QString &hint = {});
    bool isMixed() const { return m_isMixed; }
    //! Returns whether the user has edited the field since its value was set.
    bool isTouched() const { return m_isTouched; }
    //! Sets another value as if the user had edited the field; undefined for the default.
    void propose(const QJsonValue &value);

signals:
    //! Emitted after an edit by the user.
    void edited();
    //! Emitted after setValue() or setMixed().
    void valueSet();

protected:
    virtual void showValue(const QJsonValue &value, const QStringList &mapOrder) = 0;
    virtual void showMixed() = 0;
    //! Returns the text to show instead of a value.
    QString mixedHint() const;
    //! Subclasses call this for each edit by the user.
    void markTouched();
    //! Subclasses call this if the targets differ and the user has reverted all edits. Each target then keeps its value.
    void revertEdits();

private:
    Field m_field;
    QString m_mixedHint;
    bool m_isMixed = false;
    bool m_isTouched = false;
};

//! Creates a specialised editor for a field.
using FieldEditorFactory = FieldEditor *(*)(const Field &field);

//! Creates the editor for the field, using `maker` if set. The control is named for screen readers and has the object name `field_<name>`.
FieldEditor *makeFieldEditor(const Field &field, FieldEditorFactory maker = nullptr);

//! Returns the text shown if the targets have different values.
QString multipleValuesText();
//! Returns a value as its editor shows it: `10s`, `14`, the label of a choice, or one line per entry of a list.
QString fieldValueText(const Field &field, const QJsonValue &value);

} // namespace watchkeeper
