// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A form generated from tables of fields, with editors, help, and immediate validation.

#include "gui/settings/fields/FormSection.h"
#include "model/field/Fields.h"

#include <QWidget>

#include <functional>
#include <utility>
#include <vector>

class QScrollArea;

namespace watchkeeper {

//! A field and the position of the text cursor in it.
struct InputPosition
{
    QString field;   //!< empty if the cursor isn't in the form
    int cursor = -1; //!< -1 if the field has no text cursor
};

//! \brief A form in a scroll area. A narrow form has its labels above the fields. Errors aren't shown before a field was left.
class FieldForm : public QWidget
{
    Q_OBJECT

public:
    //! Returns the errors in the values. Called after each edit.
    using FormValidator = std::function<QList<FieldProblem>(const FormValues &)>;

    explicit FieldForm(QWidget *parent = nullptr);
    ~FieldForm() override;

    //! Rebuilds the form without any written values.
    void setSections(const QList<SectionFields> &sections);
    //! Adds other content at the end, until the form is rebuilt. A filter finds it by its title.
    void addContent(const QString &title, QWidget *content);
    void setFormValidator(FormValidator validator) { m_formValidator = std::move(validator); }
    //! \param mixed  the names of the fields whose values differ between the targets
    void setValues(const FormValues &values, const QStringList &mixed = {});
    //! Sets another value as if the user had edited the field; undefined for the default.
    void propose(const QString &name, const QJsonValue &value);
    //! \param reason  an error message if there is no keychain
    void setHasKeychain(bool hasKeychain, const QString &reason = {});
    void setFieldEnabled(const QString &name, bool isEnabled);
    //! Replaces the text below a field, for example by the reason why it is disabled.
    void setHelp(const QString &name, const QString &text);
    //! Shows the sections of this page only. Focusing a field shows its page.
    void setPage(int page);
    int page() const { return m_page; }

    //! Returns the values from setValues() with the user's edits since then.
    FormValues values() const;
    //! Returns the names of the fields that the user has edited.
    QStringList touchedFields() const;
    //! Returns whether a field has invalid content, which values() doesn't include.
    bool isUnfinished() const;
    bool isDirty() const { return !(values() == m_originalValues); }
    //! Returns the secrets typed for the keychain.
    QList<Secret> secrets() const;

    //! Shows all errors, including those in untouched fields, and focuses the first one. \return whether everything is valid
    bool showProblems();
    void focusField(const QString &name);
    //! Focuses a field and selects its content, so that typing replaces it.
    void focusAndSelect(const QString &name);
    //! Focuses the name, or the first field if the form has no name.
    void focusFirst();
    //! Returns the cursor position, even if the window isn't active.
    InputPosition inputPosition() const;
    //! Restores a cursor position after the form was rebuilt.
    void restoreInputPosition(const InputPosition &position);
    //! Validates the values again, and shows the errors in fields that were left. Call it when the data used by the validator has
    //! changed.
    void validate();
    //! Shows only fields whose name, label or help contains the text. \return the number of these fields
    int setFilter(const QString &text);
    FieldEditor *editor(const QString &name) const;

signals:
    void edited(const QString &field);
    void pageChanged(int page);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void disconnectRows();
    void insertIntoTabOrder(QWidget *body);
    void markLeftRow(const QWidget *old, const QWidget *now);
    void wrapRows();
    FieldRow *row(const QString &name) const;
    FieldRow *rowAround(const QWidget *widget) const;
    FormSection *sectionOf(const FieldRow *row) const;

    FormValidator m_formValidator;
    FormValues m_originalValues;
    QScrollArea *m_scrollArea;
    QList<std::pair<QString, QWidget *>> m_contents; //!< by title
    std::vector<FormSection *> m_sections;           //!< owned by the scroll area's widget
    bool m_showsAllProblems = false;                 //!< true if errors are also shown in untouched fields
    int m_page = 0;
    bool m_hasKeychain = false;
    QString m_keychainProblem;
};

} // namespace watchkeeper
