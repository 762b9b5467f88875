// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A form generated from tables of fields: an editor for each, help, and errors shown while typing.

#include "gui/settings/FormSection.h"
#include "gui/settings/FormValues.h"
#include "model/Fields.h"

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QScrollArea;

namespace watchkeeper {

//! The position of the cursor in a form.
struct InputPosition
{
    QString field;   //!< empty: not in the form
    int cursor = -1; //!< -1 if the field has none
};

//! \brief Has its own scroll area; the line below explains the focused field.
class FieldForm : public QWidget
{
    Q_OBJECT

public:
    //! Returns the errors in the values; called after each edit.
    using Judge = std::function<QList<FieldProblem>(const FormValues &)>;

    explicit FieldForm(QWidget *parent = nullptr);
    ~FieldForm() override;

    //! Builds the form again, with nothing written.
    void setSections(const QList<SectionFields> &sections);
    void setFormValidator(Judge judge) { m_formValidator = std::move(judge); }
    //! \param mixed  names of the fields whose values differ between targets
    void setValues(const FormValues &values, const QStringList &mixed = {});
    //! Sets another value (undefined: the default) in a field, as if the user had.
    void propose(const QString &name, const QJsonValue &value);
    //! \param why  a sentence if there is none
    void setHasKeychain(bool hasKeychain, const QString &why = {});
    void setFieldEnabled(const QString &name, bool isEnabled);

    //! The values from setValues(), with the user's edits since.
    FormValues values() const;
    //! Names of the fields that the user edited.
    QStringList touched() const;
    //! A field contains an invalid value, which isn't in values().
    bool isUnfinished() const;
    bool isDirty() const { return !(values() == m_given); }
    //! The text typed for the keychain.
    QList<Secret> secrets() const;

    //! Shows errors in untouched fields too, and focuses the first. \return whether everything is valid
    bool showProblems();
    void focusField(const QString &name);
    //! With its whole content selected: typing replaces it.
    void focusAndSelect(const QString &name);
    //! The name, or the first field if there is none.
    void focusFirst();
    //! Also while the window isn't the active one.
    InputPosition inputPosition() const;
    //! Returns to that position, in a form that was built again.
    void goTo(const InputPosition &place);
    //! Called when the data used by the judge has changed.
    void judge();
    //! Shows only the fields whose name, label or help contains the text. \return how many
    int setFilter(const QString &text);
    FieldEditor *editor(const QString &name) const;

signals:
    void edited(const QString &field);

private:
    void forgetRows();
    void insertIntoTabOrder(const QWidget *body) const;
    void showHelp(const QWidget *focused);
    FieldRow *row(const QString &name) const;
    FormSection *sectionOf(const FieldRow *row) const;

    Judge m_formValidator;
    FormValues m_given;
    QScrollArea *m_scroll;
    QLabel *m_help;
    std::vector<FormSection *> m_sections; //!< children of the scroll area's widget
    bool m_showsAll = false;               //!< problems of all fields, touched or not
    bool m_hasKeychain = false;
    QString m_keychainProblem;
};

} // namespace watchkeeper
