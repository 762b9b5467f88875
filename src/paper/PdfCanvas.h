// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Fills pages from top to bottom with texts and tables.

#include "report/ReportSections.h"

#include <QFont>
#include <QPdfWriter>
#include <QRectF>
#include <QString>

class QPainter;

namespace watchkeeper {

enum class PdfTextStyle : quint8 { Title, Heading, Large, Subheading, Text, Strong, Muted, Figure, BadFigure };

//! \brief Keeps the position of the next item, and begins a new page if the item doesn't fit. All lengths are in dots at the
//! writer's resolution.
class PdfCanvas
{
public:
    //! \param painter  null to count pages without drawing
    //! \param title    shown at the bottom of each page
    PdfCanvas(QPdfWriter *writer, QPainter *painter, QString title);

    QPainter *painter() const { return m_painter; }
    //! Converts points (72 per inch) to dots.
    double points(double number) const { return number * m_writer->resolution() / 72.0; }
    double width() const { return m_body.width(); }
    //! Returns the remaining height of the current page.
    double remainingHeight() const { return m_body.bottom() - m_top; }

    int pageNumber() const { return m_pageNumber; }
    void setPageCount(int pages) { m_pageCount = pages; }

    void addSpace(double points) { m_top += this->points(points); }
    void newPage();
    //! Begins a new page if this height doesn't fit on the current page but fits on an empty one.
    void keepTogether(double height);
    //! Reserves an area of this height at the current position, over the full width of the page, and returns it.
    QRectF reserve(double height);
    void drawRule();
    void addParagraph(const QString &text, PdfTextStyle type);
    //! Writes the footer of the current page. Call it only for the last page, since newPage() does this for all others.
    void writeFooter();

    //! \param width  the width at which to wrap; 0 for the width of the page
    double heightOf(const QString &text, PdfTextStyle type, double width = 0) const;
    double widthOf(const QString &text, PdfTextStyle type) const;
    //! Draws the text from the top of the box, wrapped to the width of the box.
    void draw(const QString &text, PdfTextStyle type, const QRectF &box, Qt::Alignment align = Qt::AlignLeading) const;
    void drawLine(double left, double right, double y) const;

private:
    QFont font(PdfTextStyle type) const;
    QColor colour(PdfTextStyle type) const;

    QPdfWriter *m_writer;
    QPainter *m_painter;
    QString m_title;
    QRectF m_body;
    double m_top;
    int m_pageNumber = 1;
    int m_pageCount = 0; //!< 0 if unknown
};

class PdfCanvas;
enum class PdfTextStyle : quint8;

//! \brief A table that is measured at construction and painted once.
class PdfTable
{
public:
    //! All arguments must outlive this object. \param shouldContinue  called every few rows; if it returns false, the remaining
    //! rows are skipped
    PdfTable(const ReportTable &table, PdfCanvas &sheet, const ShouldContinue &shouldContinue);

    void paint();

private:
    //! The widths that a column needs to avoid line breaks and to avoid broken words.
    struct RequiredWidth
    {
        double whole = 0; //!< without line breaks
        double words = 0; //!< width without broken words; <= whole
    };
    void measure();
    bool shouldContinueAt(qsizetype row);
    RequiredWidth requiredWidthOf(qsizetype column);
    double widthOf(const QString &text, qsizetype column, bool isHead) const;
    double innerWidth(qsizetype column) const;
    PdfTextStyle styleOf(qsizetype column) const;
    double heightOf(const QList<ReportCell> &row) const;
    double headerHeight() const;
    void paintHeader();
    void paintRow(const QList<ReportCell> &row);
    QRectF cellRect(const QRectF &area, qsizetype column) const;

    const ReportTable &m_table;
    PdfCanvas &m_canvas;
    const ShouldContinue &m_shouldContinue;
    bool m_isContinuing = true;
    QList<double> m_widths;
    double m_gap;     //!< space between columns
    double m_padding; //!< space above and below each row
};

} // namespace watchkeeper
