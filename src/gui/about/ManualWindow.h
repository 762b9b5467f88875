// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The manual, read inside the program.

#include <QDialog>
#include <QStringList>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;
class QTextDocument;
class QToolButton;

namespace watchkeeper {

//! \brief Shows the pages of `docs/`, which are part of the program: a list of pages, the page, and a search through all of them.
//! Nothing is fetched from anywhere; links to the web open in the desktop's browser.
class ManualWindow : public QDialog
{
    Q_OBJECT

public:
    explicit ManualWindow(QWidget *parent = nullptr);

    //! \param page  a file name with an optional heading: `states.md#maintenance`
    void showPage(const QString &page);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Direction : quint8 { Forward, Backward };

    void fillPages();
    void buildBar(QLayout *bar);
    void follow(const QUrl &link);
    void visit(qsizetype position);
    void scrollTo(const QString &heading);
    //! Goes to the next match in this page, then in the pages after it, and starts again at the first page.
    void search(Direction direction);

    QStringList m_visited;     //!< as given to showPage()
    qsizetype m_position = -1; //!< in m_visited
    QListWidget *m_pages;
    QTextBrowser *m_text;
    QTextDocument *m_document = nullptr; //!< shown now; a child of m_text
    QLineEdit *m_search;
    QLabel *m_result;
    QToolButton *m_reachableAgain = nullptr;
    QToolButton *m_forward = nullptr;
};

} // namespace watchkeeper
